package org.tocsin.responsibility.assessment.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.app.AssessmentComputations;
import org.tocsin.responsibility.assessment.app.AssessmentOpenings;

/** What was done with many assessments at once. */
final class BatchViews {

    private BatchViews() {}

    /** How many were opened. */
    @Schema(name = "AssessmentBatch", description = "What a batch came to 批量发起结果")
    record Batch(
            @Schema(examples = "17") int opened,
            @Schema(description = "Units that had one of the period already 已有考核的单位数") int skipped,
            @Schema(description = "The list of them 查询路径") String href) {

        static Batch of(AssessmentOpenings.Opened result, String division, String period) {
            return new Batch(
                    result.opened(),
                    result.skipped(),
                    AssessmentResource.PATH + "?division=" + division + "&period=" + period);
        }
    }

    /** How many were scored. */
    @Schema(name = "AssessmentComputationResult", description = "What was scored 批量评分结果")
    record Computed(
            Instant cutOff,
            @Schema(examples = "17") int scored,
            @Schema(description = "Whose unit may still score itself 仍在自评期的份数") int waiting) {

        static Computed of(AssessmentComputations.Computed result) {
            return new Computed(result.cutOff(), result.scored(), result.waiting());
        }
    }
}
