package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of the history of a score.
 *
 * @param previousScore {@code null} for the first
 * @param factId what was reported, where that is the cause
 */
@Schema(name = "EnterpriseScoreChange", description = "A step of the history of a score 评分变动")
public record ScoreStep(
        @Schema(description = "As in the event that told it 序号") long sequence,
        @Schema(examples = "72.5") BigDecimal score,
        ScoreClass scoreClass,
        @Schema(description = "A confirmed veto held it in class D 是否因一票否决定为D级") boolean vetoed,
        @Nullable @Schema(nullable = true) BigDecimal previousScore,
        @Nullable @Schema(nullable = true) ScoreClass previousClass,
        Instant asOf,
        @Schema(examples = "enterprise-score/1") String ruleVersion,
        ScoreCause cause,
        @Nullable @Schema(description = "The fact 事件", nullable = true) UUID factId,
        @Nullable @Schema(examples = "hazard.overdue.v1", nullable = true) String factType,
        @Nullable
                @Schema(
                        description = "The record that it is about 依据",
                        examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1",
                        nullable = true)
                String recordHref,
        Instant changedAt) {}
