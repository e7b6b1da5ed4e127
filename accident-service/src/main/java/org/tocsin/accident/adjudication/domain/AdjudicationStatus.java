package org.tocsin.accident.adjudication.domain;

/** Where the finding of a fault stands. It counts once a second person has confirmed it. */
public enum AdjudicationStatus {
    PROPOSED("待认定", "proposed"),
    CONFIRMED("已认定", "confirmed"),
    DISMISSED("不予认定", "dismissed");

    private final String zh;
    private final String en;

    AdjudicationStatus(String zh, String en) {
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
