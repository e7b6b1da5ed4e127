package org.tocsin.inspection.weekly.domain;

import org.tocsin.platform.problem.Text;

/** The figures of a weekly report. */
public enum ReportFigure {
    VISITS("visits", "检查家次", "Visits"),
    ENTERPRISES_VISITED("enterprisesVisited", "检查企业家数", "Enterprises visited"),
    FINDINGS("findings", "发现隐患", "Findings"),
    /** Of the week's findings, those whose hazard is closed by now. */
    FINDINGS_RECTIFIED("findingsRectified", "整改隐患", "Findings rectified"),
    MAJOR_HAZARDS("majorHazards", "重大隐患", "Major hazards"),
    PENALTIES("penalties", "行政处罚", "Penalties"),
    PEOPLE_SENT("peopleSent", "出动人次", "People sent out");

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    ReportFigure(String field, String zh, String en) {
        this.field = field;
        this.label = Text.of(zh, en);
    }

    /** Its name in the API. */
    public String field() {
        return field;
    }

    public Text label() {
        return label;
    }
}
