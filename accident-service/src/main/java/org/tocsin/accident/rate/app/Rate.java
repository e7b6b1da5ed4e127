package org.tocsin.accident.rate.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.rate.domain.DenominatorKind;
import org.tocsin.accident.rate.domain.Entry;
import org.tocsin.accident.rate.domain.RateKind;
import org.tocsin.accident.report.domain.AccidentCategory;

/** One rate with everything it was computed from. */
@Schema(name = "AccidentRate", description = "One rate 死亡率指标")
public record Rate(
        @Schema(description = "Which rate 指标") RateKind rate,
        @Schema(description = "How it is computed 计算公式", examples = "deaths / GDP") String formula,
        @Nullable
                @Schema(
                        description = "The rate, HALF_UP; null where reason says why 数值",
                        examples = "0.021",
                        nullable = true)
                BigDecimal value,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "DENOMINATOR_MISSING: nobody has entered it; DENOMINATOR_ZERO 无法计算的原因",
                        examples = "DENOMINATOR_MISSING")
                String reason,
        @Schema(description = "Deaths that count 死亡人数", examples = "18") long deaths,
        @Schema(description = "Categories that count 计入的类别") Set<AccidentCategory> categories,
        @Schema(description = "The accidents with these deaths among them 对应的事故") String records,
        @Nullable @Schema(description = "What it was divided by 分母", nullable = true)
                Divisor denominator) {

    public static final String MISSING = "DENOMINATOR_MISSING";
    public static final String ZERO = "DENOMINATOR_ZERO";

    /** A denominator as it was known. */
    @Schema(name = "AccidentRateDenominator", description = "A denominator 分母")
    public record Divisor(
            DenominatorKind kind,
            @Schema(description = "In the unit of its kind 数值", examples = "856.2300")
                    BigDecimal value,
            @Schema(description = "Where it was published 来源") String source,
            @Schema(description = "Which entry 版本", examples = "1") long version,
            @Schema(description = "When it was entered 录入时间") Instant knownAt) {

        static Divisor of(Entry entry) {
            return new Divisor(
                    entry.key().kind(),
                    entry.value(),
                    entry.source(),
                    entry.version(),
                    entry.knownAt());
        }
    }

    /**
     * @param entry {@code null} if there was none
     * @param scale places after the point
     */
    static Rate of(
            RateKind kind,
            long deaths,
            Set<AccidentCategory> categories,
            String records,
            @Nullable Entry entry,
            int scale) {
        String reason = entry == null ? MISSING : entry.value().signum() == 0 ? ZERO : null;
        BigDecimal value =
                reason != null
                        ? null
                        : BigDecimal.valueOf(deaths)
                                .multiply(kind.per())
                                .divide(entry.value(), scale, RoundingMode.HALF_UP);
        return new Rate(
                kind,
                kind.formula(),
                value,
                reason,
                deaths,
                categories,
                records,
                entry == null ? null : Divisor.of(entry));
    }
}
