package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tocsin.accident.statistics.app.AccidentCounts.Group;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Figure;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Sums;

/** Puts the sums of a period, and those of the year before, into cells in a fixed order. */
final class Tabulation {

    private static final Comparator<List<String>> BY_KEY = Tabulation::compare;

    private final SettledQuestion question;
    private final Column now;
    private final @Nullable Column before;

    /**
     * @param before {@code null} where no comparison was asked for
     */
    Tabulation(SettledQuestion question, List<Group> now, @Nullable List<Group> before) {
        this.question = question;
        this.now = Column.of(question, now, 0);
        this.before = before == null ? null : Column.of(question, before, 1);
    }

    /** Sums by key. */
    private record Column(Map<List<String>, Sums> sums, Sums total) {

        /**
         * @param yearsLater how far its months stand from the months they are compared with
         */
        static Column of(SettledQuestion question, List<Group> groups, int yearsLater) {
            Map<List<String>, Sums> sums = new HashMap<>();
            Sums total = Sums.NONE;
            for (Group group : groups) {
                List<String> key =
                        question.groupBy().stream()
                                .map(d -> value(d, group.keys(), yearsLater))
                                .toList();
                sums.merge(key, group.sums(), Sums::plus);
                total = total.plus(group.sums());
            }
            return new Column(sums, total);
        }

        private static String value(
                Dimension dimension, Map<Dimension, String> keys, int yearsLater) {
            if (!dimension.isTime()) {
                return keys.get(dimension);
            }
            Dimension counted = dimension == Dimension.WEEK ? Dimension.DAY : dimension;
            return dimension.keyOf(counted.daysOf(keys.get(counted)).from().plusYears(yearsLater));
        }

        Sums of(List<String> key) {
            return sums.getOrDefault(key, Sums.NONE);
        }
    }

    private static int compare(List<String> one, List<String> other) {
        int order = 0;
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = one.get(i).compareTo(other.get(i));
        }
        return order;
    }

    List<Statistics.Cell> cells() {
        if (question.groupBy().isEmpty()) {
            return List.of();
        }
        TreeSet<List<String>> keys = new TreeSet<>(BY_KEY);
        keys.addAll(now.sums().keySet());
        if (before != null) {
            keys.addAll(before.sums().keySet());
        }
        return keys.stream().map(this::cell).toList();
    }

    private Statistics.Cell cell(List<String> key) {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        Map<Dimension, String> keys = new TreeMap<>();
        for (int i = 0; i < key.size(); i++) {
            named.put(question.groupBy().get(i).parameter(), key.get(i));
            keys.put(question.groupBy().get(i), key.get(i));
        }
        return new Statistics.Cell(
                named,
                figures(now.of(key), before == null ? null : before.of(key)),
                question.links().records(keys));
    }

    Map<String, Figure> totals() {
        return figures(now.total(), before == null ? null : before.total());
    }

    private Map<String, Figure> figures(Sums current, @Nullable Sums previous) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Measure measure : question.measures()) {
            figures.put(
                    measure.parameter(),
                    Figure.of(
                            current.of(measure),
                            previous == null ? null : previous.of(measure),
                            now.total().of(measure)));
        }
        return figures;
    }
}
