package org.tocsin.accident.report.app;

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
import org.tocsin.accident.report.domain.ReportChannel;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.Timing;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.accident.report.domain.TypeCode;

/** A flash report (快报), as far as the facts are known: Decree 493 Art. 9 and 12. */
@Schema(description = "Flash report 快报, Decree 493 Art. 9 and 12 条例第九条、第十二条")
public record FlashReport(
        @NotNull
                @Schema(
                        description = "When the accident happened 事故发生时间, Art. 12 (2)",
                        examples = "2026-03-01T08:30:00+08:00")
                Instant occurredAt,
        @Nullable
                @Schema(
                        description =
                                "When the head of the unit was informed 单位负责人接到报告的时间; the 1-hour"
                                        + " limit of Art. 9 runs from here, not from occurredAt",
                        examples = "2026-03-01T08:40:00+08:00")
                Instant headInformedAt,
        @Nullable
                @Schema(
                        description =
                                "When the authority received the report 主管部门接报时间, for example by"
                                        + " telephone; the server's time if left out. Officers only",
                        examples = "2026-03-01T09:10:00+08:00")
                Instant receivedAt,
        @Nullable
                @Schema(
                        description =
                                "Through whom it became known 发现渠道; UNIT if left out. Otherwise the report is not the"
                                        + " unit's, whose own duty stays open. Officers only")
                ReportChannel channel,
        @Nullable
                @Schema(
                        description =
                                "The unit where it happened 事故发生单位; enterprise officers: their own")
                UUID unitId,
        @Nullable
                @Pattern(regexp = "[0-9]{6,12}")
                @Schema(
                        description =
                                "Division where it happened 事故发生地, GB/T 2260 code; the unit's if left out",
                        examples = "990101001")
                String division,
        @NotNull @Schema(description = "Statistics category 统计类别", examples = "CONSTRUCTION")
                AccidentCategory category,
        @NotBlank
                @Pattern(regexp = "[0-9]{1,10}")
                @Schema(
                        description =
                                "Accident type 事故类型, a string: leading zeros count, 09 and 010 differ",
                        examples = "09")
                String typeCode,
        @Nullable
                @Pattern(regexp = "[A-Za-z0-9./-]{1,40}")
                @Schema(
                        description = "Code set of typeCode 事故类型所属标准; GB6441-1986 if left out",
                        examples = "GB6441-1986")
                String typeCodeSet,
        @NotNull
                @Min(0)
                @Max(Toll.MOST_PERSONS)
                @Schema(description = "Deaths 死亡人数, Art. 12 (4)", examples = "1")
                Integer deaths,
        @NotNull
                @Min(0)
                @Max(Toll.MOST_PERSONS)
                @Schema(
                        description =
                                "Serious injuries 重伤人数, acute industrial poisoning included (Art. 3)",
                        examples = "2")
                Integer seriousInjuries,
        @Nullable
                @Min(0)
                @Max(Toll.MOST_PERSONS)
                @Schema(
                        description =
                                "Missing persons 下落不明人数, Art. 12 (4); kept apart from deaths; 0 if left out",
                        examples = "0")
                Integer missing,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("9999999999999.99")
                @Digits(integer = 13, fraction = 2)
                @Schema(
                        description = "Direct economic loss 直接经济损失, CNY 元, to the fen",
                        examples = "350000.00")
                BigDecimal directLossCny,
        @NotBlank
                @Size(max = 4000)
                @Schema(
                        description = "What happened, in short 事故简况; name no persons",
                        examples = "外墙脚手架作业人员坠落")
                String description,
        @Nullable @Valid ReportContent content) {

    ReportChannel channelOrUnit() {
        return channel == null ? ReportChannel.UNIT : channel;
    }

    Timing timing(@Nullable Instant received) {
        return new Timing(occurredAt, headInformedAt, received);
    }

    Toll toll() {
        return new Toll(deaths, seriousInjuries, missing == null ? 0 : missing, directLossCny);
    }

    TypeCode type() {
        return new TypeCode(typeCodeSet == null ? TypeCode.GB_6441_1986 : typeCodeSet, typeCode);
    }
}
