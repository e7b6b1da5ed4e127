package org.tocsin.inspection.visit.domain;

import org.tocsin.platform.problem.Text;

public enum InspectionStatus {
    /** The visit is on record, the site record not yet signed; findings may still be added. */
    RECORDED("已登记", "Recorded"),
    /** Inspectors and unit head have signed the site record (Work Safety Law Art. 68). */
    SIGNED("已签字", "Signed"),
    /** The unit head would not sign; that is on record and reported (Work Safety Law Art. 68). */
    REFUSED_SIGNATURE("拒绝签字", "Signature refused"),
    /** Every finding has come to its end. */
    CLOSED("已办结", "Closed");

    private final Text label;

    InspectionStatus(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
