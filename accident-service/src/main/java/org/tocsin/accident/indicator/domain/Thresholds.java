package org.tocsin.accident.indicator.domain;

import java.math.BigDecimal;

/**
 * From when on an indicator is said to be in danger.
 *
 * @param warningPercent share of the limit, percent, from which on the status is {@code WARNING}
 */
public record Thresholds(BigDecimal warningPercent) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public boolean isLike(Thresholds other) {
        return warningPercent.compareTo(other.warningPercent) == 0;
    }

    /**
     * Compares exactly, never a rounded percentage. A limit of zero is not used up by nothing: it
     * is either kept or exceeded.
     */
    public IndicatorStatus status(BigDecimal consumed, BigDecimal limit) {
        int reached = consumed.compareTo(limit);
        if (reached > 0) {
            return IndicatorStatus.EXCEEDED;
        }
        if (limit.signum() == 0) {
            return IndicatorStatus.WITHIN;
        }
        if (reached == 0) {
            return IndicatorStatus.EXHAUSTED;
        }
        boolean warned = consumed.multiply(HUNDRED).compareTo(limit.multiply(warningPercent)) >= 0;
        return warned ? IndicatorStatus.WARNING : IndicatorStatus.WITHIN;
    }
}
