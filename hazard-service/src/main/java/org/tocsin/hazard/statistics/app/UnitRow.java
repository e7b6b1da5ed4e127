package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit in the ranking of recurrences. */
@Schema(description = "A unit with recurred or repeatedly failed hazards 重复隐患单位排名")
public record UnitRow(
        @Schema(description = "From 1; equal figures share a rank 名次", examples = "1") int rank,
        UUID unitId,
        @Nullable @Schema(description = "单位名称", nullable = true) String unitName,
        @Schema(description = "重复发生数", examples = "6") long recurred,
        @Schema(description = "两次整改不到位数", examples = "2") long failedTwice,
        @Schema(description = "The hazards that recurred 重复发生的隐患") String records) {}
