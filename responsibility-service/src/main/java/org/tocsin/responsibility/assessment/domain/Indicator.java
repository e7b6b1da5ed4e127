package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Measure;

/**
 * One line of an assessment: what it is worth and how its points come about, as data.
 *
 * @param weight the points it can give
 * @param measures of an INDICATOR_LIMIT: the limits that count, empty for all
 * @param floor of a DEDUCTION: the points that are never gone below, 0 if {@code null}
 */
@Schema(name = "AssessmentIndicator", description = "One line of an assessment 考核指标")
public record Indicator(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") @Schema(examples = "hazards-in-time")
                String code,
        @NotBlank @Size(max = 200) @Schema(examples = "隐患按期整改") String name,
        @NotNull @Schema(examples = "WORK_TARGETS") IndicatorGroup group,
        @NotNull @Schema(examples = "DEDUCTION") IndicatorKind kind,
        @NotNull
                @DecimalMin("0.01")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                @Schema(examples = "20")
                BigDecimal weight,
        @Nullable @Schema(description = "Of DEDUCTION and QUOTA 计入范围", nullable = true) Reach reach,
        @Nullable
                @Size(max = 4)
                @Schema(description = "Of INDICATOR_LIMIT, all if empty 控制指标", nullable = true)
                Set<@NotNull Measure> measures,
        @Nullable @Size(max = 20) @Schema(description = "Of DEDUCTION 扣分项", nullable = true)
                List<@Valid @NotNull Deduction> deductions,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                @Schema(description = "Of DEDUCTION: never below 最低得分", nullable = true)
                BigDecimal floor,
        @Nullable @Valid @Schema(description = "Of QUOTA 任务量", nullable = true) Quota quota) {

    public Indicator {
        measures = measures == null ? Set.of() : Set.copyOf(measures);
        deductions = deductions == null ? List.of() : List.copyOf(deductions);
    }
}
