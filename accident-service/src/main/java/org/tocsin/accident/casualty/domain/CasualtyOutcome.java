package org.tocsin.accident.casualty.domain;

/** What an accident did to a person (伤亡情况). */
public enum CasualtyOutcome {
    DEAD("死亡", "dead"),
    /** Acute industrial poisoning included, Decree 493 Art. 3. */
    SERIOUSLY_INJURED("重伤", "seriously injured"),
    MISSING("下落不明", "missing"),
    /** Not in the toll of the report, which counts serious injuries only. */
    SLIGHTLY_INJURED("轻伤", "slightly injured");

    private final String zh;
    private final String en;

    CasualtyOutcome(String zh, String en) {
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
