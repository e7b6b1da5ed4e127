package org.tocsin.inspection.coverage.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a whole in percent, or the reason why there is none: nothing divided by nothing is
 * neither 0 % nor 100 %.
 */
@Schema(name = "CoverageRate", description = "A rate in percent 比率")
public record Rate(
        @Nullable
                @Schema(
                        description =
                                "Percent, decimal, HALF_UP, one place; null where reason says why 百分比",
                        examples = "66.7",
                        nullable = true)
                BigDecimal percent,
        @Nullable
                @Schema(
                        description = "Why there is no percentage: the whole is 0 无法计算的原因（分母为零）",
                        examples = "NOTHING_DUE",
                        nullable = true)
                String reason) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCALE = 1;

    /**
     * {@code part ÷ whole × 100}, rounded once.
     *
     * @param reasonIfNone what is said if the whole is 0
     */
    public static Rate of(long part, long whole, String reasonIfNone) {
        if (whole == 0) {
            return new Rate(null, reasonIfNone);
        }
        BigDecimal percent =
                BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
        return new Rate(percent, null);
    }
}
