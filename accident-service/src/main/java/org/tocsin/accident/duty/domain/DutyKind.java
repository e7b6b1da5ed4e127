package org.tocsin.accident.duty.domain;

/** What the law wants done by a certain time once there has been an accident. */
public enum DutyKind {
    /** 单位报告: the head of the unit reports to the county or above, Decree 493 Art. 9. */
    UNIT_REPORT("事故单位报告", "report of the unit"),
    /** 逐级上报: each level passes the report on, Art. 10 and 11. */
    FORWARD("逐级上报", "forwarding to the next level"),
    /** 续报: what has become known since, at a frequency, Art. 13 (1). */
    FOLLOW_UP("续报", "follow-up report"),
    /** 补报期限: how long casualty changes are supplementary reports, Art. 13 (2). No duty. */
    SUPPLEMENT_WINDOW("补报期限", "window for supplementary reports"),
    /** 提交事故调查报告: Art. 27 and 29. */
    INVESTIGATION_REPORT("提交事故调查报告", "investigation report"),
    /** 批复: Art. 32. */
    APPROVAL("事故调查报告批复", "approval of the investigation report"),
    /** 评估: Work Safety Law Art. 86 (3). */
    EVALUATION("整改和防范措施落实情况评估", "evaluation of the measures");

    private final String zh;
    private final String en;

    DutyKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
