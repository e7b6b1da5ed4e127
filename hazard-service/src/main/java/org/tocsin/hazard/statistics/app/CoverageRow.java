package org.tocsin.hazard.statistics.app;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Rate;

/** How many enterprises looked for hazards themselves. */
@Schema(description = "Self-check coverage 企业自查率")
public record CoverageRow(
        Cell of,
        @Schema(description = "Enterprises active now 在册企业数", examples = "120") long enterprises,
        @Schema(
                        description =
                                "Of them: with a self-check hazard found in the period 期间有自查隐患的企业数",
                        examples = "75")
                long selfChecking,
        @Schema(description = "selfChecking ÷ enterprises 企业自查率") Rate coverage) {}
