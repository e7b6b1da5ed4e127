package org.tocsin.accident.report.domain;

/**
 * Through whom the authorities came to know of an accident. Where it was not the unit, the unit's
 * own duty to report (Decree 493 Art. 9) is not done by it, and lateness is not to be determined.
 */
public enum ReportChannel {
    UNIT("单位报告", "the unit"),
    /** Decree 493 Art. 18: anybody may report. */
    TIP("群众举报", "a tip"),
    /** For example a hospital, the police, the press. */
    THIRD_PARTY("第三方通报", "a third party"),
    /** Found by the authorities themselves. */
    OVERSIGHT("监督检查发现", "an inspection");

    private final String zh;
    private final String en;

    ReportChannel(String zh, String en) {
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
