package org.tocsin.responsibility.score.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.score.domain.ScoreItem;

/** One line of the explanation. */
@Schema(name = "EnterpriseScoreItem", description = "One line of the explanation 计分明细")
record ScoreItemView(
        @Schema(description = "Code of the rule 规则", examples = "hazard-overdue-major") String rule,
        @Schema(description = "The rule in the reader's language", examples = "重大事故隐患整改逾期")
                String ruleName,
        @Schema(description = "What the rule gives for it today 规则分值", examples = "-8")
                BigDecimal weight,
        @Schema(
                        description =
                                "What of that counts: less where the rule's cap is reached 实际计分",
                        examples = "-8")
                BigDecimal points,
        @Schema(description = "It was put right and weighs less 已整改减轻") boolean eased,
        @Schema(description = "The day it happened, Asia/Shanghai 发生日期") LocalDate happenedOn,
        @Schema(description = "First day on which it no longer counts 不再计分的日期") LocalDate leavesOn,
        @Schema(description = "The event that told it 事件") UUID factId,
        @Schema(examples = "hazard.overdue.v1") String factType,
        @Schema(
                        description = "The record 依据记录",
                        examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1")
                String recordHref) {

    static ScoreItemView of(ScoreItem item, Locale locale) {
        return new ScoreItemView(
                item.rule().code(),
                Text.of(item.rule().zh(), item.rule().en()).in(locale),
                item.weight(),
                item.points(),
                item.eased(),
                item.happenedOn(),
                item.leavesOn(),
                item.fact().id(),
                item.fact().type(),
                item.fact().recordHref());
    }
}
