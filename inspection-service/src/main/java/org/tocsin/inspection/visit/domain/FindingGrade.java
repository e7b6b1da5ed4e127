package org.tocsin.inspection.visit.domain;

import org.tocsin.platform.problem.Text;

/** The inspector's first judgement; the hazard register decides afterwards. */
public enum FindingGrade {
    /** 一般 */
    GENERAL("一般隐患", "General hazard"),
    /** 重大 */
    MAJOR("重大隐患", "Major hazard");

    private final Text label;

    FindingGrade(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
