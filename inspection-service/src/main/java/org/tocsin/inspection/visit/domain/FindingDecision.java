package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about a measure of one finding. */
@Schema(description = "What was decided about a measure of one finding 对某项检查发现的措施决定")
public record FindingDecision(
        @NotNull UUID findingId,
        @NotNull Measure measure,
        @NotNull MeasureDecision.Outcome decision,
        @Nullable
                @Size(max = 500)
                @Schema(
                        nullable = true,
                        description = "Needed to waive what is demanded 免除时须说明理由",
                        examples = "设备已于检查前拆除")
                String reason) {

    MeasureDecision decided() {
        return new MeasureDecision(measure, decision, reason);
    }
}
