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
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentCommand.Merge;
import org.tocsin.accident.report.domain.StatedToll;
import org.tocsin.accident.report.domain.Toll;

/** Which accident a report turned out to be about. */
@Schema(description = "Merge a duplicate report 并案")
record MergeRequest(
        @NotNull @Schema(description = "The accident that stays and counts 保留的事故")
                UUID intoAccidentId,
        @NotBlank @Size(max = 1000) @Schema(description = "Why 理由", examples = "同一事故的重复报告")
                String reason,
        @Nullable @Valid IntoToll into) {

    /** What the accident that stays has cost altogether, the merged report included. */
    @Schema(
            name = "MergedToll",
            description =
                    "What the accident that stays has cost altogether. Tolls are never added up by themselves, for both reports"
                            + " may tell of the same persons: left out, its toll stays as it is; if it differs, the accident that"
                            + " stays gets a supplementary report of its own 保留事故的合计伤亡与损失；不自动相加，与现有数字不同时为保留事故追加补报")
    record IntoToll(
            @NotNull
                    @Min(1)
                    @Schema(
                            description = "Revision of it that was read before 保留事故的修订号",
                            examples = "2")
                    Integer revision,
            @NotNull
                    @Min(0)
                    @Max(Toll.MOST_PERSONS)
                    @Schema(description = "Deaths 死亡人数", examples = "2")
                    Integer deaths,
            @NotNull
                    @Min(0)
                    @Max(Toll.MOST_PERSONS)
                    @Schema(description = "Serious injuries 重伤人数", examples = "1")
                    Integer seriousInjuries,
            @NotNull
                    @Min(0)
                    @Max(Toll.MOST_PERSONS)
                    @Schema(description = "Missing persons 下落不明人数", examples = "0")
                    Integer missing,
            @NotNull
                    @DecimalMin("0")
                    @DecimalMax("9999999999999.99")
                    @Digits(integer = 13, fraction = 2)
                    @Schema(description = "Direct loss, CNY 直接经济损失（元）", examples = "1200000.00")
                    BigDecimal directLossCny) {}

    Merge command() {
        StatedToll stated =
                into == null
                        ? null
                        : new StatedToll(
                                into.revision(),
                                new Toll(
                                        into.deaths(),
                                        into.seriousInjuries(),
                                        into.missing(),
                                        into.directLossCny()));
        return new Merge(intoAccidentId, reason, stated);
    }
}
