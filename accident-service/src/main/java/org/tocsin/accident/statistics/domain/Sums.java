package org.tocsin.accident.statistics.domain;

import java.math.BigDecimal;

/** The measures of a set of accidents, added up. */
public record Sums(
        long accidents, long deaths, long seriousInjuries, long missing, BigDecimal directLossCny) {

    public static final Sums NONE = new Sums(0, 0, 0, 0, new BigDecimal("0.00"));

    public Sums plus(Sums other) {
        return new Sums(
                accidents + other.accidents,
                deaths + other.deaths,
                seriousInjuries + other.seriousInjuries,
                missing + other.missing,
                directLossCny.add(other.directLossCny));
    }

    public BigDecimal of(Measure measure) {
        return switch (measure) {
            case ACCIDENTS -> BigDecimal.valueOf(accidents);
            case DEATHS -> BigDecimal.valueOf(deaths);
            case SERIOUS_INJURIES -> BigDecimal.valueOf(seriousInjuries);
            case MISSING -> BigDecimal.valueOf(missing);
            case DIRECT_LOSS_CNY -> directLossCny;
        };
    }
}
