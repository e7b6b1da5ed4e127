package org.tocsin.accident.indicator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.indicator.app.IndicatorReading;
import org.tocsin.accident.indicator.domain.IndicatorStatus;
import org.tocsin.accident.indicator.domain.LimitSource;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.platform.http.TransitionView;

/** A control indicator as it stands, or stood at {@code asOf}. */
@Schema(name = "ControlIndicator", description = "Control indicator 控制指标（全年控制数）")
public record IndicatorView(
        UUID id,
        @Nullable
                @Schema(
                        description =
                                "The unit that answers for it; null where the committee's office set the limit 责任单位",
                        nullable = true)
                UUID unitId,
        @Schema(description = "Division of the unit 行政区划", examples = "990101") String division,
        @Schema(description = "Year in which the period begins 年度", examples = "2026") int year,
        @Schema(description = "What is limited 指标") LimitedMeasure measure,
        @Schema(description = "Limit 控制数: accidents, persons or CNY", examples = "59")
                BigDecimal limit,
        @Schema(description = "Counted so far 已用", examples = "21") BigDecimal consumed,
        @Schema(description = "limit − consumed 剩余; negative once exceeded", examples = "38")
                BigDecimal remaining,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "consumed ÷ limit × 100 已用比例, percent, HALF_UP, one decimal; left out"
                                        + " where the limit is 0",
                        examples = "35.6")
                BigDecimal consumedRatioPercent,
        @Schema(
                        description =
                                "Days of the period that have begun ÷ all its days × 100 时间进度, percent",
                        examples = "65.8")
                BigDecimal elapsedRatioPercent,
        @Nullable
                @Schema(
                        description =
                                "WITHIN, WARNING (from 80 % unless configured), EXHAUSTED (= limit) or"
                                        + " EXCEEDED (> limit), compared exactly; null while the unit is not"
                                        + " known yet 状态",
                        nullable = true)
                IndicatorStatus status,
        @Schema(description = "First day 起始日") LocalDate periodStart,
        @Schema(description = "Last day 截止日（含）") LocalDate periodEnd,
        @Schema(description = "Who set the limit 来源") LimitSource source,
        @Nullable @Schema(description = "The agreement that sets the limit 责任书", nullable = true)
                UUID agreementId,
        @Nullable @Schema(examples = "ZR-990101-2026-000001", nullable = true) String agreementNo,
        @Nullable
                @Schema(
                        description = "The office's document that sets the limit 文号",
                        examples = "东安委〔2026〕3号",
                        nullable = true)
                String documentNo,
        @Schema(description = "What was known at this instant is counted 统计时点") Instant asOf,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "Of a single indicator 可办理事项")
                List<TransitionView> allowedTransitions) {

    IndicatorView with(List<TransitionView> steps) {
        return new IndicatorView(
                id,
                unitId,
                division,
                year,
                measure,
                limit,
                consumed,
                remaining,
                consumedRatioPercent,
                elapsedRatioPercent,
                status,
                periodStart,
                periodEnd,
                source,
                agreementId,
                agreementNo,
                documentNo,
                asOf,
                steps);
    }

    static IndicatorView of(IndicatorReading reading) {
        return new IndicatorView(
                reading.id(),
                reading.unitId(),
                reading.division(),
                reading.year(),
                reading.measure(),
                reading.measure().shown(reading.limit().value()),
                reading.measure().shown(reading.consumed()),
                reading.measure().shown(reading.remaining()),
                reading.consumedRatioPercent(),
                reading.elapsedRatioPercent(),
                reading.status(),
                reading.limit().periodStart(),
                reading.limit().periodEnd(),
                reading.limit().source(),
                reading.limit().agreementId(),
                reading.limit().agreementNo(),
                reading.limit().documentNo(),
                reading.asOf(),
                null);
    }
}
