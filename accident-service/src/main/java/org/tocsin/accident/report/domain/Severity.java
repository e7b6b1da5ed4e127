package org.tocsin.accident.report.domain;

import java.math.BigDecimal;

/**
 * Class of an accident by Decree 493 Art. 3: the highest class that any one of deaths, serious
 * injuries (acute poisoning included) and direct loss reaches. 以上 includes the number itself, 以下
 * does not. The order of the constants is the order of gravity.
 */
public enum Severity {
    GENERAL("一般事故", "general", 0, 0, "0"),
    LARGER("较大事故", "larger", 3, 10, "10000000"),
    MAJOR("重大事故", "major", 10, 50, "50000000"),
    EXTRAORDINARY("特别重大事故", "extraordinary", 30, 100, "100000000");

    private final String zh;
    private final String en;
    private final int fromDeaths;
    private final int fromSeriousInjuries;
    private final BigDecimal fromDirectLossCny;

    Severity(
            String zh,
            String en,
            int fromDeaths,
            int fromSeriousInjuries,
            String fromDirectLossCny) {
        this.zh = zh;
        this.en = en;
        this.fromDeaths = fromDeaths;
        this.fromSeriousInjuries = fromSeriousInjuries;
        this.fromDirectLossCny = new BigDecimal(fromDirectLossCny);
    }

    /** Missing persons are not deaths here; counting them as such takes a rule of its own. */
    public static Severity of(Toll toll) {
        Severity highest = GENERAL;
        for (Severity severity : values()) {
            if (severity.isReachedBy(toll)) {
                highest = severity;
            }
        }
        return highest;
    }

    private boolean isReachedBy(Toll toll) {
        return toll.deaths() >= fromDeaths
                || toll.seriousInjuries() >= fromSeriousInjuries
                || toll.directLossCny().compareTo(fromDirectLossCny) >= 0;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
