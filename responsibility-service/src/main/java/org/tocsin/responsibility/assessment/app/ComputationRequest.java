package org.tocsin.responsibility.assessment.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;

/** Which open assessments are to be scored together. */
@Schema(
        name = "AssessmentComputation",
        description = "Which open assessments are scored 批量评分",
        example = "{\"period\":\"2026-10\",\"division\":\"990101\",\"unitKinds\":[\"TOWN\"]}")
public record ComputationRequest(
        @NotNull @Pattern(regexp = AssessmentPeriod.PATTERN) @Schema(examples = "2026-10")
                String period,
        @Nullable
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(nullable = true, examples = "990101")
                String division,
        @Nullable @Size(max = 9) @Schema(description = "All if empty 单位类型", nullable = true)
                Set<
                                @NotNull
                                @Pattern(
                                        regexp =
                                                "COMMITTEE|GOVERNMENT|DEPARTMENT|TOWN|COMMUNITY|ENTERPRISE|WORKSHOP|TEAM|PERSON")
                                String>
                        unitKinds) {

    public ComputationRequest {
        unitKinds = unitKinds == null ? Set.of() : Set.copyOf(unitKinds);
    }
}
