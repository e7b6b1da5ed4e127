package org.tocsin.responsibility.assessment.app;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.ManualEntry;

/**
 * What is decided on an appeal.
 *
 * @param entries points of MANUAL indicators that the decision changes
 */
@Schema(
        name = "AssessmentAppealDecision",
        description = "Decision on an appeal 申诉处理",
        example =
                "{\"upheld\":true,\"reason\":\"情况属实\",\"entries\":[{\"indicator\":\"management\",\"points\":5,\"note\":\"台账已补齐\",\"documentNo\":\"东安委办〔2026〕9号\"}]}")
public record AppealDecision(
        @NotNull Boolean upheld,
        @NotBlank @Size(max = 4000) String reason,
        @Nullable @Size(max = 50) @Schema(nullable = true)
                List<@Valid @NotNull ManualEntry> entries) {

    public AppealDecision {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }
}
