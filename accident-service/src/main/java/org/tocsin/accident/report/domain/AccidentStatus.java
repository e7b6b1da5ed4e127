package org.tocsin.accident.report.domain;

/** Where the report of an accident stands. What was withdrawn or merged stays on the register. */
public enum AccidentStatus {
    /** 快报: first report, as far as known. */
    FLASH("快报", "flash report"),
    /** 续报: further facts have come in. */
    FOLLOW_UP("续报", "followed up"),
    /** 核实: facts checked by the bureau. */
    VERIFIED("已核实", "verified"),
    /** 调查中: an investigation is open, Decree 493 Art. 19. */
    UNDER_INVESTIGATION("调查中", "under investigation"),
    /** 已批复: the investigation report is approved, Art. 32. */
    INVESTIGATED("调查已批复", "investigated"),
    /** 已结案: the four closing checks are done. */
    CLOSED("已结案", "closed"),
    /** Not an accident in the sense of Decree 493. */
    WITHDRAWN("已撤销", "withdrawn"),
    /** The same accident as another report. */
    MERGED("已合并", "merged");

    private final String zh;
    private final String en;

    AccidentStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether the accident enters statistics and control indicators. */
    public boolean counts() {
        return this != WITHDRAWN && this != MERGED;
    }

    /**
     * Whether nothing but reports has come of it: from the investigation on it stands for itself.
     */
    public boolean precedesInvestigation() {
        return isOpen() || this == VERIFIED;
    }

    /** Whether the facts still come in and nobody has verified them. */
    public boolean isOpen() {
        return this == FLASH || this == FOLLOW_UP;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
