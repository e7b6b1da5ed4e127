package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;

/** Where the records behind a figure are, and where the figure itself is. */
record Links(Period period, @Nullable String division, Instant asOf) {

    private static final String RECORDS = "/api/v1/accidents";
    private static final String STATISTICS = "/api/v1/statistics/accidents";

    /** The accidents that make up a cell, as known at {@link #asOf}. */
    String records(Map<Dimension, String> keys) {
        Map<String, Object> query = new LinkedHashMap<>();
        Period days =
                keys.containsKey(Dimension.MONTH)
                        ? period.within(YearMonth.parse(keys.get(Dimension.MONTH)))
                        : period;
        query.put("asOf", asOf);
        query.put("counted", true);
        query.put("occurredFrom", days.from());
        query.put("occurredTo", days.to());
        query.put("category", keys.get(Dimension.CATEGORY));
        query.put("severity", keys.get(Dimension.SEVERITY));
        String cell = keys.get(Dimension.DIVISION);
        boolean itself = cell != null && (division == null || cell.equals(division));
        query.put(itself ? "recordedDivision" : "division", cell == null ? division : cell);
        return link(RECORDS, query);
    }

    /** The question with all its defaults filled in: asked again, it is answered the same. */
    String self(SettledQuestion question) {
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("from", period.from());
        query.put("to", period.to());
        query.put("division", division);
        query.put(
                "groupBy",
                question.groupBy().isEmpty()
                        ? null
                        : question.groupBy().stream()
                                .map(Dimension::parameter)
                                .collect(Collectors.joining(",")));
        query.put(
                "measures",
                question.measures().stream()
                        .map(Measure::parameter)
                        .collect(Collectors.joining(",")));
        query.put("compare", question.previous() == null ? null : "previousYear");
        query.put("asOf", asOf);
        return link(STATISTICS, query);
    }

    private static String link(String path, Map<String, Object> query) {
        return query.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(
                        e ->
                                e.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                        e.getValue().toString(),
                                                        StandardCharsets.UTF_8)
                                                .replace("%2C", ",")
                                                .replace("%3A", ":"))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
