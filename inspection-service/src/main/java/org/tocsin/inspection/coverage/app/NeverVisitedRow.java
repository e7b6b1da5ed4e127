package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Rate;

/** How many enterprises nobody has been at. */
@Schema(description = "未检查企业")
public record NeverVisitedRow(
        Cell of,
        @Schema(description = "Enterprises active now 在册企业数", examples = "120") long enterprises,
        @Schema(description = "Visited in the period 已检查", examples = "75") long visited,
        @Schema(description = "Not visited in the period 未检查", examples = "45") long neverVisited,
        @Schema(description = "neverVisited ÷ enterprises 未检查率") Rate share,
        @Nullable @Schema(nullable = true, description = "The enterprises not visited 未检查企业清单")
                String records) {}
