package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.fact.domain.Condition;

/**
 * How much is to be done.
 *
 * @param perMonth how many such facts are asked for in a month; twelve times as many in a year
 */
@Schema(name = "AssessmentQuota", description = "How many such events are asked for 任务量")
public record Quota(
        @NotNull
                @Pattern(regexp = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[0-9]")
                @Schema(examples = "inspection.recorded.v1")
                String factType,
        @NotNull @Min(1) @Max(100_000) @Schema(examples = "10") Integer perMonth,
        @Nullable
                @Size(max = 5)
                @Schema(description = "What else the event must say 附加条件", nullable = true)
                List<@Valid @NotNull Condition> where) {

    public Quota {
        where = where == null ? List.of() : List.copyOf(where);
    }
}
