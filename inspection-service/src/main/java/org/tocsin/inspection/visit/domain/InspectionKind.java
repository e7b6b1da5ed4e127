package org.tocsin.inspection.visit.domain;

import org.tocsin.platform.problem.Text;

/** How a visit came about. */
public enum InspectionKind {
    /** From the yearly supervision plan (Work Safety Law Art. 62). */
    ROUTINE("日常检查", "Routine"),
    /** Headed by a leader; counts towards the leader's quota of distinct enterprises. */
    LEADER_LED("领导带队检查", "Leader-led"),
    /** 暗访: not announced to the enterprise. */
    UNANNOUNCED("暗访", "Unannounced"),
    /** With outside experts. */
    EXPERT("专家检查", "Expert"),
    /** Several departments at once (Work Safety Law Art. 69). */
    JOINT("联合检查", "Joint"),
    /** 回头看: looks again at what an earlier visit found. */
    FOLLOW_UP("回头看", "Follow-up");

    private final Text label;

    InspectionKind(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
