package org.tocsin.inspection.log.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
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

/**
 * What an officer did in a part of the day.
 *
 * @param unitId the enterprise; {@code null} where a place was patrolled that is none
 */
@Embeddable
@Schema(name = "InspectionLogEntry", description = "What was done in a part of the day 日志条目")
public record LogEntry(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "What was patrolled 排查内容", examples = "沿街商铺用电和消防通道")
                String activity,
        @Nullable
                @Column(name = "unit_id")
                @Schema(
                        nullable = true,
                        description = "The enterprise, or else place 企业",
                        examples = "01990000-0000-7000-8000-00000000ea01")
                UUID unitId,
        @Nullable
                @Size(max = 200)
                @Schema(
                        nullable = true,
                        description = "Where, if it was no enterprise 地点",
                        examples = "东岭镇解放街")
                String place,
        @NotNull @Min(0) @Max(1000) @Schema(description = "Hazards seen 发现问题数", examples = "2")
                Integer findings,
        @NotNull
                @DecimalMin("0.1")
                @DecimalMax("24.0")
                @Digits(integer = 2, fraction = 1)
                @Schema(description = "Hours spent 用时（小时）", examples = "1.5")
                BigDecimal hours) {}
