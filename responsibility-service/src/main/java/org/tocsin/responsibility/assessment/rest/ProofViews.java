package org.tocsin.responsibility.assessment.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.app.AssessmentProofs;
import org.tocsin.responsibility.assessment.domain.PointRecord;
import org.tocsin.responsibility.assessment.domain.ScoreSheet;

/** Second counts as the API shows them. */
final class ProofViews {

    private ProofViews() {}

    /** Whether the facts still give the stored score. */
    @Schema(name = "AssessmentRecomputation", description = "A second count at the same cut-off 复算")
    record Recomputation(
            UUID assessmentId,
            Instant cutOff,
            @Schema(description = "Whether points, records and digests are the same 是否一致")
                    boolean equal,
            BigDecimal storedScore,
            BigDecimal recomputedScore,
            List<ScoreSheet.Difference> differences) {

        static Recomputation of(AssessmentProofs.Recomputation proof) {
            return new Recomputation(
                    proof.assessmentId(),
                    proof.cutOff(),
                    proof.differences().isEmpty(),
                    proof.stored(),
                    proof.recomputed(),
                    proof.differences());
        }
    }

    /** What came after the cut-off. */
    @Schema(
            name = "AssessmentLaterFacts",
            description = "What became known after the cut-off 截止后得知的事实")
    record Later(
            UUID assessmentId,
            Instant cutOff,
            BigDecimal storedScore,
            @Schema(description = "What it would be now; a correction makes it so 现值")
                    BigDecimal scoreNow,
            List<Row> facts) {

        static Later of(AssessmentProofs.Late late) {
            return new Later(
                    late.assessmentId(),
                    late.cutOff(),
                    late.stored(),
                    late.scoreNow(),
                    late.facts().stream().map(Row::of).toList());
        }
    }

    /** A record with the indicator that it belongs to. */
    @Schema(name = "AssessmentIndicatorRecord")
    record Row(@Schema(examples = "hazards-in-time") String indicator, PointRecord record) {

        static Row of(AssessmentProofs.LateFact fact) {
            return new Row(fact.indicator(), fact.record());
        }
    }

    /** All records of a score. */
    @Schema(name = "AssessmentRecords", description = "All records that points come from 全部计分依据")
    record Records(UUID assessmentId, List<Row> records) {}
}
