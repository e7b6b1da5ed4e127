package org.tocsin.accident.statistics.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.engine.History.Version;

/** The same questions answered without any thought. */
final class PlainCount {

    private PlainCount() {}

    static List<Line> lines(History history, Question question) {
        Map<Map<Dimension, String>, long[]> sums = new HashMap<>();
        meant(history, question)
                .filter(fact -> fact.uncounted() == null)
                .forEach(
                        fact -> {
                            long[] sum =
                                    sums.computeIfAbsent(keys(fact, question), _ -> new long[5]);
                            sum[0]++;
                            sum[1] += fact.deaths();
                            sum[2] += fact.seriousInjuries();
                            sum[3] += fact.missing();
                            sum[4] += fact.lossFen();
                        });
        List<Line> lines = new ArrayList<>();
        sums.forEach((keys, s) -> lines.add(new Line(keys, s[0], s[1], s[2], s[3], s[4])));
        return lines;
    }

    static Map<String, Long> uncounted(History history, Question question) {
        Map<String, Long> found = new TreeMap<>();
        meant(history, question)
                .filter(fact -> fact.uncounted() != null)
                .forEach(fact -> found.merge(fact.uncounted(), 1L, Long::sum));
        return found;
    }

    private static Stream<Fact> meant(History history, Question question) {
        return history.versions.stream()
                .filter(v -> v.from() <= question.asOf() && question.asOf() < v.until())
                .map(Version::fact)
                .filter(f -> f.day() >= question.fromDay() && f.day() <= question.toDay())
                .filter(f -> isUnder(f.division(), question.scope()))
                .filter(f -> isUnder(f.division(), question.root()))
                .filter(f -> isOf(f, question.kinds()));
    }

    private static boolean isUnder(String division, String node) {
        return History.DIVISIONS.getOrDefault(division, List.of()).contains(node);
    }

    private static boolean isOf(Fact fact, Kinds kinds) {
        return (kinds.categories().isEmpty() || kinds.categories().contains(fact.category()))
                && (kinds.severities().isEmpty() || kinds.severities().contains(fact.severity()))
                && (kinds.types().isEmpty() || kinds.types().contains(fact.type()))
                && kinds.holdsIndustry(fact.industry());
    }

    private static Map<Dimension, String> keys(Fact fact, Question question) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        LocalDate day = LocalDate.ofEpochDay(fact.day());
        for (Dimension dimension : question.by()) {
            keys.put(
                    dimension,
                    switch (dimension) {
                        case CATEGORY -> fact.category();
                        case SEVERITY -> fact.severity();
                        case TYPE -> fact.type();
                        case INDUSTRY ->
                                fact.industry().isEmpty()
                                        ? "UNKNOWN"
                                        : fact.industry().substring(0, 1);
                        case DIVISION -> child(fact.division(), question.root());
                        default -> dimension.keyOf(day);
                    });
        }
        return keys;
    }

    /** One level below the root, or the root. */
    private static String child(String division, String root) {
        List<String> up = History.DIVISIONS.get(division);
        int at = up.indexOf(root);
        return at == 0 ? root : up.get(at - 1);
    }
}
