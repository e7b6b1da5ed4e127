package org.tocsin.responsibility.coverage.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many active units there are, and how many of them have an agreement in force. */
public record Coverage(long units, long covered) {

    public static final Coverage NONE = new Coverage(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Coverage plus(Coverage other) {
        return new Coverage(units + other.units, covered + other.covered);
    }

    public long uncovered() {
        return units - covered;
    }

    /** One place, half up; nothing where there is no unit. */
    public BigDecimal percent() {
        return units == 0
                ? null
                : BigDecimal.valueOf(covered)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(units), 1, RoundingMode.HALF_UP);
    }
}
