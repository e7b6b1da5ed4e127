package org.tocsin.accident.statistics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Percentages as the suite prints them: decimal, HALF_UP, one place after the point. */
public final class Percent {

    public static final int SCALE = 1;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Percent() {}

    /**
     * {@code part ÷ whole × 100}, rounded once.
     *
     * @param whole not zero
     */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, SCALE, RoundingMode.HALF_UP);
    }
}
