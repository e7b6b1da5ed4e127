package org.tocsin.accident.release.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.app.Statistics;
import org.tocsin.accident.statistics.domain.Figure;

/** A release computed again, beside what was frozen. */
@Schema(description = "A release computed again 通报复算")
public record Recomputation(
        UUID releaseId,
        @Schema(description = "The instant it was computed for 复算时点") Instant asOf,
        @Schema(
                        description =
                                "At the release's own asOf: whether the whole text is the same, byte for byte."
                                        + " At another instant: whether all figures are 是否一致")
                boolean equal,
        @Schema(
                        description = "SHA-256 of the frozen text 已发布内容的摘要",
                        examples =
                                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae")
                String digest,
        @Nullable
                @Schema(
                        description =
                                "SHA-256 of the text computed again; null at another instant 复算摘要",
                        nullable = true)
                String recomputedDigest,
        List<Compared> figures) {

    /** One table, compared. */
    @Schema(name = "RecomputedFigure", description = "One table, compared 一张表的比较")
    public record Compared(String title, boolean equal, List<Difference> differences) {

        static Compared of(PublishedFigure frozen, PublishedFigure again) {
            Map<Map<String, String>, Map<String, Figure>> before = cells(frozen.answer());
            Map<Map<String, String>, Map<String, Figure>> after = cells(again.answer());
            Set<Map<String, String>> keys = new LinkedHashSet<>(before.keySet());
            keys.addAll(after.keySet());
            List<Difference> differences = new ArrayList<>();
            for (Map<String, String> key : keys) {
                for (String measure : frozen.answer().measures()) {
                    Figure was = before.getOrDefault(key, Map.of()).get(measure);
                    Figure is = after.getOrDefault(key, Map.of()).get(measure);
                    Difference.of(key, measure, was, is, differences);
                }
            }
            return new Compared(frozen.question().title(), differences.isEmpty(), differences);
        }

        private static Map<Map<String, String>, Map<String, Figure>> cells(Statistics answer) {
            Map<Map<String, String>, Map<String, Figure>> cells =
                    answer.cells().stream()
                            .collect(
                                    Collectors.toMap(
                                            Statistics.Cell::keys,
                                            Statistics.Cell::figures,
                                            (a, _) -> a,
                                            java.util.LinkedHashMap::new));
            cells.put(Map.of(), answer.totals());
            return cells;
        }
    }

    /** One figure that differs; the cell without keys is the total. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RecomputedDifference", description = "One figure that differs 不一致的数据")
    public record Difference(
            Map<String, String> keys,
            String measure,
            @Schema(
                            description = "value, or previous for the year before 本期或同期",
                            examples = "value")
                    String figure,
            BigDecimal frozen,
            BigDecimal recomputed) {

        static void of(
                Map<String, String> keys,
                String measure,
                @Nullable Figure was,
                @Nullable Figure is,
                List<Difference> differences) {
            add(keys, measure, "value", value(was), value(is), differences);
            add(keys, measure, "previous", previous(was), previous(is), differences);
        }

        private static void add(
                Map<String, String> keys,
                String measure,
                String figure,
                BigDecimal was,
                BigDecimal is,
                List<Difference> differences) {
            if (was.compareTo(is) != 0) {
                differences.add(new Difference(keys, measure, figure, was, is));
            }
        }

        private static BigDecimal value(@Nullable Figure figure) {
            return figure == null ? BigDecimal.ZERO : figure.value();
        }

        private static BigDecimal previous(@Nullable Figure figure) {
            return figure == null || figure.previous() == null
                    ? BigDecimal.ZERO
                    : figure.previous();
        }
    }
}
