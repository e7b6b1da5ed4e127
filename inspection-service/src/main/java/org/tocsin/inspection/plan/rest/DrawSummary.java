package org.tocsin.inspection.plan.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.plan.domain.DrawMethod;
import org.tocsin.inspection.plan.domain.PlanDraw;
import org.tocsin.inspection.plan.domain.SeedSource;

/** A draw in a list. */
@Schema(name = "PlanDrawItem", description = "A draw in a list 任务抽取（列表项）")
public record DrawSummary(
        UUID id,
        UUID planId,
        @Schema(description = "The rule of the plan 规则序号", examples = "1") int item,
        @Schema(description = "Of the plan's draws 第几次抽取", examples = "1") int number,
        DrawMethod method,
        @Schema(description = "算法", examples = "efraimidis-spirakis-sha256/1") String algorithm,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Of a random draw 随机种子",
                        examples = "2026134-03-08-11-17-21-30-09")
                String seed,
        @Nullable @Schema(nullable = true) SeedSource seedSource,
        @Nullable @Schema(nullable = true, description = "Units to be drawn 抽取户数", examples = "10")
                Integer sampleSize,
        @Schema(description = "Units the rule applied to 候选单位数", examples = "86")
                int candidateCount,
        @Schema(description = "Tasks made 生成任务数", examples = "10") int taskCount,
        @Schema(
                        description =
                                "SHA-256 of the RFC 8785 form of {planId, item, number, method, algorithm, seed, sampleSize,"
                                        + " candidates: [{unitId, scoreClass, weight, key, tasks}]}; published with the event 摘要",
                        examples =
                                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest,
        @Schema(description = "抽取人", examples = "李卫东") String drawnBy,
        Instant drawnAt,
        @Schema(description = "The tasks it made 所生成的任务") String records) {

    static DrawSummary of(PlanDraw.Summary draw) {
        return new DrawSummary(
                draw.id(),
                draw.planId(),
                draw.item(),
                draw.number(),
                draw.method(),
                draw.algorithm(),
                draw.seed(),
                draw.seedSource(),
                draw.sampleSize(),
                draw.candidates(),
                draw.tasks(),
                draw.digest(),
                draw.by(),
                draw.at(),
                "/api/v1/inspection-tasks?drawId=" + draw.id());
    }
}
