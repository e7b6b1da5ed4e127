package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the inspector decided about a measure.
 *
 * @param reason needed where a measure that the checklist demands is waived
 */
@Schema(description = "What was decided about a measure 措施的决定")
public record MeasureDecision(
        @NotNull Measure measure,
        @NotNull Outcome decision,
        @Nullable
                @Size(max = 500)
                @Schema(
                        nullable = true,
                        description = "Needed to waive what is demanded 免除时须说明理由",
                        examples = "设备已于检查前拆除")
                String reason) {

    /** Ordered on the spot, or not, for a reason. */
    @Schema(name = "MeasureOutcome")
    public enum Outcome {
        ORDERED,
        WAIVED
    }
}
