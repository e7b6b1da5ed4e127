package org.tocsin.inspection.plan.app;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.DrawCandidate;
import org.tocsin.inspection.plan.domain.DrawMethod;
import org.tocsin.inspection.plan.domain.PlanDraw;
import org.tocsin.inspection.score.domain.ScoreClass;

/**
 * What the digest of a draw is taken of, as SHA-256 of its RFC 8785 form: what was drawn, from
 * what, with what.
 */
record DrawProof(
        UUID planId,
        int item,
        int number,
        DrawMethod method,
        String algorithm,
        @Nullable String seed,
        @Nullable Integer sampleSize,
        List<Line> candidates) {

    record Line(
            UUID unitId,
            ScoreClass scoreClass,
            @Nullable Integer weight,
            @Nullable String key,
            int tasks) {

        static Line of(DrawCandidate candidate) {
            return new Line(
                    candidate.unitId(),
                    candidate.scoreClass(),
                    candidate.weight(),
                    candidate.drawKey(),
                    candidate.tasks());
        }
    }

    static DrawProof of(PlanDraw.Summary draw, List<DrawCandidate> candidates) {
        return new DrawProof(
                draw.planId(),
                draw.item(),
                draw.number(),
                draw.method(),
                draw.algorithm(),
                draw.seed(),
                draw.sampleSize(),
                candidates.stream().map(Line::of).toList());
    }
}
