package org.tocsin.accident.streak.app;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Sums;

/** A year beside the one before it. */
@Schema(name = "AccidentStreakYear", description = "A year beside the one before it 年度比较")
public record StreakYear(
        @Schema(examples = "2025") int year,
        @Schema(description = "Measure → figure 数据", examples = "{\"accidents\":21,\"deaths\":18}")
                Map<String, BigDecimal> figures,
        @Schema(
                        description = "Measure → the same a year before 上年",
                        examples = "{\"accidents\":28,\"deaths\":18}")
                Map<String, BigDecimal> previous,
        @Schema(description = "Measures that rose 上升的指标", examples = "[]") List<String> rose,
        @Schema(description = "Nothing rose: less or as much as before 是否零增长") boolean held) {

    static StreakYear of(int year, Sums current, Sums before, List<Measure> measures) {
        List<String> rose =
                measures.stream()
                        .filter(m -> current.of(m).compareTo(before.of(m)) > 0)
                        .map(Measure::parameter)
                        .toList();
        return new StreakYear(
                year, figures(current, measures), figures(before, measures), rose, rose.isEmpty());
    }

    private static Map<String, BigDecimal> figures(Sums sums, List<Measure> measures) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        measures.forEach(m -> figures.put(m.parameter(), sums.of(m)));
        return figures;
    }
}
