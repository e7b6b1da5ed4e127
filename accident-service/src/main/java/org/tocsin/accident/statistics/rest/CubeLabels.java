package org.tocsin.accident.statistics.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.platform.problem.Text;

/** What a cube's dimensions and their values are called, in the reader's language. */
record CubeLabels(Locale locale) {

    private static final Map<String, Text> NAMES =
            Map.ofEntries(
                    Map.entry("category", Text.of("统计类别", "Category")),
                    Map.entry("day", Text.of("日", "Day")),
                    Map.entry("week", Text.of("周", "Week")),
                    Map.entry("month", Text.of("月", "Month")),
                    Map.entry("quarter", Text.of("季度", "Quarter")),
                    Map.entry("year", Text.of("年", "Year")),
                    Map.entry("division", Text.of("行政区划", "Division")),
                    Map.entry("industry", Text.of("行业门类", "Industry")),
                    Map.entry("severity", Text.of("事故等级", "Severity")),
                    Map.entry("type", Text.of("事故类型", "Type")),
                    Map.entry("measure", Text.of("指标", "Measure")),
                    Map.entry("figure", Text.of("数据项", "Figure")),
                    Map.entry("value", Text.of("本期", "Value")),
                    Map.entry("previous", Text.of("同期", "Same period a year before")),
                    Map.entry("delta", Text.of("增减", "Difference")),
                    Map.entry("yoyPercent", Text.of("同比（%）", "Year on year, %")),
                    Map.entry("sharePercent", Text.of("占比（%）", "Share, %")),
                    Map.entry("accidents", Text.of("事故起数", "Accidents")),
                    Map.entry("deaths", Text.of("死亡人数", "Deaths")),
                    Map.entry("seriousInjuries", Text.of("重伤人数", "Serious injuries")),
                    Map.entry("directLossCny", Text.of("直接经济损失", "Direct economic loss")),
                    Map.entry("missing", Text.of("下落不明人数", "Missing persons")));
    private static final Text TITLE = Text.of("生产安全事故统计", "Accident statistics");
    private static final Text SOURCE = Text.of("事故登记（警钟）", "Register of accidents (Tocsin)");

    String title() {
        return TITLE.in(locale);
    }

    String source() {
        return SOURCE.in(locale);
    }

    static boolean isTime(String dimension) {
        return Dimension.of(dimension).map(Dimension::isTime).orElse(false);
    }

    JsonStat.Dimension dimension(String name, List<String> index) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String value : index) {
            Text label = label(name, value);
            if (label != null) {
                labels.put(value, label.in(locale));
            }
        }
        return new JsonStat.Dimension(
                NAMES.get(name).in(locale),
                new JsonStat.Category(
                        index,
                        labels.isEmpty() ? null : labels,
                        name.equals(StatisticsCube.MEASURE) ? units(index) : null));
    }

    private static Text label(String dimension, String value) {
        return switch (dimension) {
            case "category" -> {
                AccidentCategory category = AccidentCategory.valueOf(value);
                yield Text.of(category.zh(), category.en());
            }
            case "severity" -> {
                Severity severity = Severity.valueOf(value);
                yield Text.of(severity.zh(), severity.en());
            }
            case StatisticsCube.MEASURE, StatisticsCube.FIGURE -> NAMES.get(value);
            default -> null;
        };
    }

    private Map<String, JsonStat.Unit> units(List<String> measures) {
        Map<String, JsonStat.Unit> units = new LinkedHashMap<>();
        for (String measure : measures) {
            units.put(
                    measure,
                    switch (Measure.of(measure).orElseThrow()) {
                        case ACCIDENTS -> unit(0, Text.of("起", "accidents"));
                        case DEATHS, SERIOUS_INJURIES, MISSING -> unit(0, Text.of("人", "persons"));
                        case DIRECT_LOSS_CNY -> unit(2, Text.of("元", "CNY"));
                    });
        }
        return units;
    }

    private JsonStat.Unit unit(int decimals, Text label) {
        return new JsonStat.Unit(decimals, label.in(locale));
    }
}
