package org.tocsin.accident.statistics.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One figure, with its comparison to the same period of the year before if that was asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One figure 一个统计数据")
public record Figure(
        @Schema(description = "Persons, accidents or CNY 数值", examples = "21") BigDecimal value,
        @Nullable
                @Schema(
                        description = "The same a year before 同期值; only with compare",
                        examples = "28")
                BigDecimal previous,
        @Nullable @Schema(description = "value − previous 增减; only with compare", examples = "-7")
                BigDecimal delta,
        @Nullable
                @Schema(
                        description =
                                "Year on year 同比, percent: (value − previous) ÷ previous × 100, HALF_UP,"
                                        + " one decimal; left out where reason says why",
                        examples = "-25.0")
                BigDecimal yoyPercent,
        @Nullable
                @Schema(
                        description = "ZERO_BASE: previous is 0, a percentage has no meaning 同期为零",
                        examples = "ZERO_BASE")
                String reason,
        @Nullable
                @Schema(
                        description =
                                "Share of the total 占比, percent, HALF_UP, one decimal; left out where the"
                                        + " total is 0",
                        examples = "33.3")
                BigDecimal sharePercent) {

    public static final String ZERO_BASE = "ZERO_BASE";

    /**
     * @param previous {@code null} where no comparison was asked for
     */
    public static Figure of(BigDecimal value, @Nullable BigDecimal previous, BigDecimal total) {
        BigDecimal share = total.signum() == 0 ? null : Percent.of(value, total);
        if (previous == null) {
            return new Figure(value, null, null, null, null, share);
        }
        BigDecimal delta = value.subtract(previous);
        return previous.signum() == 0
                ? new Figure(value, previous, delta, null, ZERO_BASE, share)
                : new Figure(value, previous, delta, Percent.of(delta, previous), null, share);
    }
}
