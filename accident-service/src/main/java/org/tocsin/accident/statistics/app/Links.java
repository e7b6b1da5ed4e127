package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;

/** Where the records behind a figure are, and where the figure itself is. */
public record Links(Period period, Coverage coverage, Instant asOf) {

    private static final String RECORDS = "/api/v1/accidents";
    private static final String STATISTICS = "/api/v1/statistics/accidents";

    /** The accidents behind a figure that is not split. */
    public static String recordsOf(Coverage coverage, Period period, Instant asOf) {
        return new Links(period, coverage, asOf).records(Map.of());
    }

    /** The accidents that make up a cell, as known at {@link #asOf}. */
    public String records(Map<Dimension, String> keys) {
        Period days = period;
        for (Map.Entry<Dimension, String> key : keys.entrySet()) {
            if (key.getKey().isTime()) {
                days = days.within(key.getKey().daysOf(key.getValue()));
            }
        }
        AccidentKinds kinds = coverage.kinds();
        Query query = new Query(RECORDS);
        query.put("asOf", asOf);
        query.put("counted", true);
        query.put("occurredFrom", days.from());
        query.put("occurredTo", days.to());
        query.putAll("category", only(keys.get(Dimension.CATEGORY), kinds.categories()));
        query.putAll("severity", only(keys.get(Dimension.SEVERITY), kinds.severities()));
        query.putAll("type", only(keys.get(Dimension.TYPE), qualified()));
        query.putAll("industry", industries(keys.get(Dimension.INDUSTRY)));
        String division = coverage.root();
        String cell = keys.get(Dimension.DIVISION);
        boolean itself = cell != null && (division == null || cell.equals(division));
        query.put(itself ? "recordedDivision" : "division", cell == null ? division : cell);
        return query.toString();
    }

    /** The question with all its defaults filled in: asked again, it is answered the same. */
    String self(SettledQuestion question) {
        AccidentKinds kinds = coverage.kinds();
        Query query = new Query(STATISTICS);
        query.put("from", period.from());
        query.put("to", period.to());
        query.put("division", coverage.root());
        query.putAll("category", kinds.categories());
        query.putAll("severity", kinds.severities());
        query.putAll("type", qualified());
        query.putAll("industry", kinds.industries());
        query.put(
                "groupBy", joined(question.groupBy().stream().map(Dimension::parameter).toList()));
        query.put(
                "measures", joined(question.measures().stream().map(Measure::parameter).toList()));
        query.put("compare", question.previous() == null ? null : "previousYear");
        query.put("asOf", asOf);
        return query.toString();
    }

    private List<String> qualified() {
        return coverage.kinds().types().stream().map(TypeCode::qualified).toList();
    }

    /** Of the prefixes asked for, those that lie in the section of the cell. */
    private Collection<String> industries(@Nullable String section) {
        var asked = coverage.kinds().industries();
        if (section == null) {
            return asked;
        }
        return asked.isEmpty() || asked.contains(section)
                ? List.of(section)
                : asked.stream()
                        .filter(i -> !i.equals(AccidentKinds.UNKNOWN) && i.startsWith(section))
                        .toList();
    }

    private static Collection<?> only(@Nullable String key, Collection<?> asked) {
        return key == null ? asked : List.of(key);
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(",", names);
    }

    /** A query string in the making; what is {@code null} is left out. */
    private record Query(String path, List<Map.Entry<String, Object>> parameters) {

        Query(String path) {
            this(path, new ArrayList<>());
        }

        void put(String name, @Nullable Object value) {
            if (value != null) {
                parameters.add(Map.entry(name, value));
            }
        }

        void putAll(String name, Collection<?> values) {
            values.forEach(value -> put(name, value));
        }

        @Override
        public String toString() {
            StringBuilder link = new StringBuilder(256).append(path);
            char before = '?';
            for (Map.Entry<String, Object> parameter : parameters) {
                link.append(before).append(parameter.getKey()).append('=');
                link.append(encoded(parameter.getValue().toString()));
                before = '&';
            }
            return link.toString();
        }

        private static String encoded(String text) {
            return text.chars().allMatch(Query::standsForItself) ? text : escaped(text);
        }

        /** Most keys, and there are many of them. */
        private static boolean standsForItself(int c) {
            return c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || "-_.,:".indexOf(c) >= 0;
        }

        private static String escaped(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8)
                    .replace("%2C", ",")
                    .replace("%3A", ":");
        }
    }
}
