package org.tocsin.hazard.riskpoint.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.riskpoint.domain.Grading;
import org.tocsin.hazard.riskpoint.domain.RiskColour;

/** A judgement of a risk, as it was made. */
@Schema(name = "RiskGrading", description = "A judgement of a risk, as it was made 风险评价记录")
public record GradingView(
        @Schema(description = "L 事故发生的可能性", examples = "3") BigDecimal likelihood,
        @Schema(description = "E 暴露频繁程度", examples = "6") BigDecimal exposure,
        @Schema(description = "C 事故后果", examples = "15") BigDecimal consequence,
        @Schema(description = "D = L × E × C 风险值", examples = "270") BigDecimal score,
        RiskColour colour,
        @Schema(description = "Subject of who judged 评价人") String gradedBy,
        @Schema(description = "Name of who judged 评价人姓名") String gradedByName,
        Instant gradedAt) {

    static GradingView of(Grading grading) {
        return new GradingView(
                RiskPointSummary.plain(grading.lec().likelihood()),
                RiskPointSummary.plain(grading.lec().exposure()),
                RiskPointSummary.plain(grading.lec().consequence()),
                RiskPointSummary.plain(grading.score()),
                grading.colour(),
                grading.by(),
                grading.byName(),
                grading.at());
    }
}
