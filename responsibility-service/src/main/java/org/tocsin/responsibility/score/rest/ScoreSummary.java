package org.tocsin.responsibility.score.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.score.domain.ScoreClass;
import org.tocsin.responsibility.score.domain.ScoreStanding;

/** A score in a list or an export. */
@Schema(name = "EnterpriseScoreSummary", description = "The score of an enterprise 企业动态安全评分")
public record ScoreSummary(
        @Schema(description = "The enterprise 企业") UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Schema(description = "行政区划代码", examples = "990101001") String division,
        @Nullable @Schema(description = "GB/T 4754-2017 行业代码", examples = "C3411", nullable = true)
                String industry,
        @Nullable @Schema(description = "网格", examples = "990101001-G01", nullable = true)
                String grid,
        @Schema(description = "0 to 100, one decimal 评分", examples = "72.5") BigDecimal score,
        ScoreClass scoreClass,
        @Schema(description = "A confirmed veto holds it in class D 是否因一票否决定为D级") boolean vetoed,
        @Schema(description = "From what was known then 计算时刻") Instant asOf,
        @Schema(examples = "enterprise-score/1") String ruleVersion,
        @Schema(description = "When score or class last changed 最近变动时间") Instant changedAt,
        @Nullable
                @Schema(
                        description = "Next day on which time alone may change it 因时间推移可能变动的日期",
                        nullable = true)
                LocalDate changesOn,
        @Schema(description = "As in the ETag 版本") long version) {

    static ScoreSummary of(ScoreStanding standing) {
        return new ScoreSummary(
                standing.unitId(),
                standing.unit().name(),
                standing.unit().division(),
                standing.unit().industry(),
                standing.unit().grid(),
                standing.score(),
                standing.scoreClass(),
                standing.vetoed(),
                standing.asOf(),
                standing.ruleVersion(),
                standing.changedAt(),
                standing.changesOn(),
                standing.version());
    }
}
