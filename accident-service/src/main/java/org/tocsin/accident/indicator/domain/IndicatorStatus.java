package org.tocsin.accident.indicator.domain;

/** How far a limit is used up. */
public enum IndicatorStatus {
    /** 控制范围内 */
    WITHIN("控制范围内", "within"),
    /** 预警: the configured share of the limit is reached. */
    WARNING("预警", "warning"),
    /** 用完: exactly the limit. */
    EXHAUSTED("用完", "exhausted"),
    /** 突破: more than the limit. */
    EXCEEDED("突破", "exceeded");

    private final String zh;
    private final String en;

    IndicatorStatus(String zh, String en) {
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
