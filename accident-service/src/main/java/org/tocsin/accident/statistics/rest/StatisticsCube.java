package org.tocsin.accident.statistics.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.tocsin.accident.statistics.app.Statistics;
import org.tocsin.accident.statistics.domain.Figure;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/**
 * Puts an answer into a cube: the dimensions asked for, then the measure, then the figure (value,
 * previous, delta, yoyPercent, sharePercent). A cube is full: a combination that does not occur is
 * zero, and its percentages are null.
 */
final class StatisticsCube {

    static final String MEASURE = "measure";
    static final String FIGURE = "figure";

    /** More values than anybody looks at; the JSON form has only the cells that occur. */
    static final int MOST_VALUES = 250_000;

    private static final List<String> PLAIN = List.of("value", "sharePercent");
    private static final List<String> COMPARED =
            List.of("value", "previous", "delta", "yoyPercent", "sharePercent");

    private final Statistics answer;
    private final CubeLabels labels;
    private final List<String> figures;
    private final Map<String, List<String>> categories = new LinkedHashMap<>();

    private StatisticsCube(Statistics answer, Locale locale) {
        this.answer = answer;
        this.labels = new CubeLabels(locale);
        this.figures = answer.previousPeriod() == null ? PLAIN : COMPARED;
        for (String dimension : answer.groupBy()) {
            TreeSet<String> occurring = new TreeSet<>();
            answer.cells().forEach(cell -> occurring.add(cell.keys().get(dimension)));
            categories.put(dimension, List.copyOf(occurring));
        }
        categories.put(MEASURE, answer.measures());
        categories.put(FIGURE, figures);
    }

    static JsonStat of(Statistics answer, Locale locale) {
        return new StatisticsCube(answer, locale).dataset();
    }

    private JsonStat dataset() {
        List<Integer> size = categories.values().stream().map(List::size).toList();
        long values = size.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (values > MOST_VALUES) {
            throw tooMany(values);
        }
        Map<String, JsonStat.Dimension> dimensions = new LinkedHashMap<>();
        categories.forEach((name, index) -> dimensions.put(name, labels.dimension(name, index)));
        return new JsonStat(
                JsonStat.VERSION,
                JsonStat.DATASET,
                labels.title(),
                labels.source(),
                answer.asOf(),
                List.copyOf(categories.keySet()),
                size,
                roles(),
                dimensions,
                values(),
                extension());
    }

    private Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        List<String> times = answer.groupBy().stream().filter(CubeLabels::isTime).toList();
        if (!times.isEmpty()) {
            roles.put("time", times);
        }
        if (answer.groupBy().contains("division")) {
            roles.put("geo", List.of("division"));
        }
        roles.put("metric", List.of(MEASURE));
        return roles;
    }

    private List<BigDecimal> values() {
        Map<List<String>, Map<String, Figure>> cells = new HashMap<>();
        if (answer.groupBy().isEmpty()) {
            cells.put(List.of(), answer.totals());
        }
        answer.cells().forEach(c -> cells.put(List.copyOf(c.keys().values()), c.figures()));
        List<BigDecimal> values = new ArrayList<>();
        fill(List.of(), cells, values);
        return values;
    }

    private void fill(
            List<String> key,
            Map<List<String>, Map<String, Figure>> cells,
            List<BigDecimal> values) {
        if (key.size() == answer.groupBy().size()) {
            for (String measure : answer.measures()) {
                Map<String, Figure> cell = cells.get(key);
                figures.forEach(
                        f ->
                                values.add(
                                        cell == null
                                                ? zero(f, measure)
                                                : part(cell.get(measure), f)));
            }
            return;
        }
        for (String value : categories.get(answer.groupBy().get(key.size()))) {
            List<String> longer = new ArrayList<>(key);
            longer.add(value);
            fill(longer, cells, values);
        }
    }

    private BigDecimal zero(String figure, String measure) {
        return switch (figure) {
            case "yoyPercent" -> null;
            case "sharePercent" ->
                    answer.totals().get(measure).sharePercent() == null
                            ? null
                            : BigDecimal.ZERO.setScale(1);
            default ->
                    measure.equals(Measure.DIRECT_LOSS_CNY.parameter())
                            ? BigDecimal.ZERO.setScale(2)
                            : BigDecimal.ZERO;
        };
    }

    private static BigDecimal part(Figure figure, String name) {
        return switch (name) {
            case "value" -> figure.value();
            case "previous" -> figure.previous();
            case "delta" -> figure.delta();
            case "yoyPercent" -> figure.yoyPercent();
            default -> figure.sharePercent();
        };
    }

    private JsonStat.Extension extension() {
        return new JsonStat.Extension(
                answer.asOf(),
                answer.period(),
                answer.previousPeriod(),
                answer.division(),
                answer.ruleVersion(),
                answer.totals(),
                answer.excluded(),
                answer.self(),
                answer.records(),
                answer.digest());
    }

    private static Refusal tooMany(long values) {
        Text why =
                Text.of(
                        "立方体过大（%d 个数值，最多 %d），请减少维度或缩短期间".formatted(values, MOST_VALUES),
                        "The cube would have %d values, at most %d: take fewer dimensions or a shorter period"
                                .formatted(values, MOST_VALUES));
        return new Refusal.Invalid(new Violation("?groupBy", "too-many-values", why));
    }
}
