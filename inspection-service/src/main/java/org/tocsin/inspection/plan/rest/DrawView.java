package org.tocsin.inspection.plan.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.plan.app.DrawFile;
import org.tocsin.inspection.plan.domain.DrawCandidate;
import org.tocsin.inspection.score.domain.ScoreClass;

/** A draw with all its candidates, so that anybody can compute it again. */
@Schema(
        name = "PlanDraw",
        description =
                "A draw, whole. A random one can be computed again with any tool: h = SHA-256(seed + \":\" + unitId); n ="
                        + " first 13 hex digits of h; u = (n + 0.5) / 2^52; key = -ln(u) / weight, 12 decimals; the smallest"
                        + " keys are drawn 任务抽取结果，可用任何工具复算")
public record DrawView(
        @JsonUnwrapped DrawSummary draw,
        @Schema(description = "In the order of their ids 候选单位") List<CandidateView> candidates) {

    /** A unit that the rule applied to. */
    @Schema(name = "DrawCandidate", description = "A unit that the rule applied to 候选单位")
    public record CandidateView(
            UUID unitId,
            @Schema(examples = "东岭精工机械有限公司") String unitName,
            ScoreClass scoreClass,
            @Nullable @Schema(nullable = true, description = "权重", examples = "4") Integer weight,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "Of a random draw; the smallest are drawn 抽取键",
                            examples = "0.173286795140")
                    String key,
            @Schema(description = "是否抽中") boolean drawn,
            @Schema(description = "Tasks made 生成任务数", examples = "1") int tasks) {

        static CandidateView of(DrawCandidate candidate) {
            return new CandidateView(
                    candidate.unitId(),
                    candidate.unitName(),
                    candidate.scoreClass(),
                    candidate.weight(),
                    candidate.drawKey(),
                    candidate.drawn(),
                    candidate.tasks());
        }
    }

    static DrawView of(DrawFile file) {
        return new DrawView(
                DrawSummary.of(file.draw()),
                file.candidates().stream().map(CandidateView::of).toList());
    }
}
