package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Puts a hazard on the register. Who reports it, where and when is not for the body to say. */
@Schema(description = "A hazard to be put on the register 隐患上报")
public record ReportHazard(
        @NotNull
                @Schema(
                        description = "The unit where it was found; in the caller's scope 隐患所在单位",
                        examples = "01990000-0000-7000-8000-00000000ea01")
                UUID unitId,
        @Nullable
                @Size(max = 200)
                @Schema(description = "Where in the unit 部位", examples = "一号车间配电房")
                String part,
        @Nullable
                @Size(max = 1000)
                @Schema(description = "What was checked 检查项", examples = "配电箱前操作空间不得占用或遮挡")
                String item,
        @NotBlank
                @Size(max = 4000)
                @Schema(
                        description = "What was found, kept character by character 隐患描述",
                        examples = "配电箱前堆放纸箱，无法开启箱门")
                String description,
        @Nullable @Schema(description = "As judged by the reporter; GENERAL if left out 隐患等级")
                Grade grade,
        @NotNull
                @Schema(
                        description =
                                "How it was found. Enterprises: SELF_CHECK; grid inspectors: GRID_INSPECTOR; findings of"
                                        + " inspections arrive by their event, imports by /imports 隐患来源")
                Source source,
        @Nullable @Schema(description = "When it was found; now if left out 发现时间") Instant foundAt,
        @Nullable @Schema(description = "The unit's risk point that it belongs to 所属风险点")
                UUID riskPointId,
        @Nullable @Valid @Schema(description = "Where exactly 位置") Position position) {}
