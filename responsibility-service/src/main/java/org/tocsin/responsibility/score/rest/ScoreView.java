package org.tocsin.responsibility.score.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.http.TransitionView;
import org.tocsin.responsibility.score.app.ExplainedScore;
import org.tocsin.responsibility.score.domain.ScoreClass;
import org.tocsin.responsibility.score.domain.ScoreSheet;

/** A score with its explanation: base and points add up to it, between floor and 100. */
@Schema(name = "EnterpriseScore", description = "The score with its explanation 评分及计分明细")
record ScoreView(
        @Schema(description = "The enterprise 企业") UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Schema(description = "行政区划代码", examples = "990101001") String division,
        @Schema(description = "0 to 100, one decimal 评分", examples = "72.5") BigDecimal score,
        ScoreClass scoreClass,
        @Schema(description = "From what was known then 计算时刻") Instant asOf,
        @Schema(examples = "enterprise-score/1") String ruleVersion,
        @Schema(description = "Before any item 基础分", examples = "100") BigDecimal base,
        List<ScoreItemView> items,
        @Schema(description = "Confirmed vetoes that hold it in class D 生效的一票否决") List<UUID> vetoes,
        @Nullable
                @Schema(
                        description = "Next day on which time alone may change it 因时间推移可能变动的日期",
                        nullable = true)
                LocalDate changesOn,
        @Schema(description = "Nothing: a score follows from what is reported 评分由系统计算，无可办理事项")
                List<TransitionView> allowedTransitions) {

    static ScoreView of(ExplainedScore explained, Locale locale) {
        ScoreSheet sheet = explained.sheet();
        return new ScoreView(
                sheet.unitId(),
                explained.standing().unit().name(),
                explained.standing().unit().division(),
                sheet.score(),
                sheet.scoreClass(),
                sheet.asOf(),
                sheet.ruleVersion(),
                sheet.base(),
                sheet.items().stream().map(item -> ScoreItemView.of(item, locale)).toList(),
                sheet.vetoes(),
                sheet.changesOn(),
                List.of());
    }
}
