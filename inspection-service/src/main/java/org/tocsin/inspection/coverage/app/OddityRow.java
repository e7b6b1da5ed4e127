package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Oddity;
import org.tocsin.inspection.coverage.domain.Week;

/** Figures that somebody should look at. */
@Schema(description = "存疑数据")
public record OddityRow(
        Cell of,
        @Schema(description = "零排查、神仙数字") List<Oddity> flags,
        @Schema(description = "期间检查次数", examples = "20") long visits,
        @Schema(description = "期间发现隐患", examples = "0") long findings,
        List<Week> weeks,
        @Nullable @Schema(nullable = true, description = "The visits 对应检查") String records) {}
