package org.tocsin.accident.report.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentCommand.Revise;
import org.tocsin.accident.report.domain.Changes;
import org.tocsin.accident.report.domain.Place;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.ReportKind;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.accident.report.domain.TypeCode;

/** A further report on an accident: what it leaves out stays as it was. */
@Schema(
        description =
                "A further report 续报、补报、更正, Decree 493 Art. 13: what is left out stays as it was."
                        + " occurredAt, division, unitId, category and typeCode change by a CORRECTION only")
public record FurtherReport(
        @NotNull
                @Schema(
                        description =
                                "FOLLOW_UP 续报 before verification, SUPPLEMENTARY 补报 also after it,"
                                        + " CORRECTION 更正 of an earlier statement")
                ReportKind kind,
        @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "一名重伤人员经抢救无效死亡")
                String reason,
        @Nullable
                @Min(0)
                @Max(Toll.MOST_PERSONS)
                @Schema(description = "Deaths now 死亡人数", examples = "2")
                Integer deaths,
        @Nullable
                @Min(0)
                @Max(Toll.MOST_PERSONS)
                @Schema(description = "Serious injuries now 重伤人数", examples = "1")
                Integer seriousInjuries,
        @Nullable
                @Min(0)
                @Max(Toll.MOST_PERSONS)
                @Schema(description = "Missing persons now 下落不明人数", examples = "0")
                Integer missing,
        @Nullable
                @DecimalMin("0")
                @DecimalMax("9999999999999.99")
                @Digits(integer = 13, fraction = 2)
                @Schema(description = "Direct loss now, CNY 直接经济损失（元）", examples = "1200000.00")
                BigDecimal directLossCny,
        @Nullable @Schema(description = "When it happened; CORRECTION only 事故发生时间")
                Instant occurredAt,
        @Nullable @Schema(description = "When the head of the unit was informed 单位负责人接报时间")
                Instant headInformedAt,
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(
                        description = "Division where it happened; CORRECTION only 事故发生地",
                        examples = "990101002")
                String division,
        @Nullable @Schema(description = "Unit where it happened; CORRECTION only 事故发生单位")
                UUID unitId,
        @Nullable @Schema(description = "Statistics category; CORRECTION only 统计类别")
                AccidentCategory category,
        @Nullable
                @Pattern(regexp = "[0-9]{1,10}")
                @Schema(description = "Accident type; CORRECTION only 事故类型代码", examples = "010")
                String typeCode,
        @Nullable
                @Pattern(regexp = "[A-Za-z0-9./-]{1,40}")
                @Schema(description = "Code set of typeCode 事故类型所属标准", examples = "GB6441-1986")
                String typeCodeSet,
        @Nullable
                @Size(min = 1, max = 4000)
                @Schema(description = "What happened, in short; name no persons 事故简况")
                String description,
        @Nullable @Valid ReportContent content) {

    /** The corrected place; {@code null} if it is not corrected. */
    @Nullable
    Place place() {
        return division == null && unitId == null ? null : new Place(unitId, division);
    }

    Revise command() {
        TypeCode type =
                typeCode == null
                        ? null
                        : new TypeCode(
                                typeCodeSet == null ? TypeCode.GB_6441_1986 : typeCodeSet,
                                typeCode);
        return new Revise(
                kind,
                new Changes(
                        deaths,
                        seriousInjuries,
                        missing,
                        directLossCny,
                        occurredAt,
                        headInformedAt,
                        category,
                        type,
                        description,
                        content),
                reason);
    }
}
