package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.fact.domain.Condition;

/**
 * What each fact of a type costs.
 *
 * @param points taken off for each, more than 0
 */
@Schema(name = "AssessmentDeduction", description = "Points off for each such event 每发生一次的扣分")
public record Deduction(
        @NotNull
                @Pattern(regexp = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[0-9]")
                @Schema(examples = "hazard.overdue.v1")
                String factType,
        @NotNull
                @DecimalMin("0.01")
                @DecimalMax("100")
                @Digits(integer = 3, fraction = 2)
                @Schema(examples = "1")
                BigDecimal points,
        @Nullable
                @Size(max = 5)
                @Schema(description = "What else the event must say 附加条件", nullable = true)
                List<@Valid @NotNull Condition> where) {

    public Deduction {
        where = where == null ? List.of() : List.copyOf(where);
    }
}
