package org.tocsin.bench.accident;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question of a dashboard: a division, a period, two dimensions and the comparison with the year
 * before.
 */
record FigureQuestion(String division, LocalDate from, LocalDate to, String first, String second) {

    private static final List<String> MEASURES =
            List.of("accidents", "deaths", "seriousInjuries", "directLossCny");
    private static final String SUMS =
            "count(*), sum(f.deaths), sum(f.serious_injuries), sum(f.direct_loss_cny)";

    /** Where a statement runs. */
    enum Dialect {
        MARIADB,
        DUCKDB
    }

    /** Twenty of them: from the whole city and all ten years to one town and some days. */
    static List<FigureQuestion> all() {
        return List.of(
                of("990100", "2026-01-01", "2026-09-30", "category", "month"),
                of("990100", "2025-01-01", "2025-12-31", "division", "category"),
                of("990100", "2017-01-01", "2026-10-31", "category", "severity"),
                of("990100", "2018-01-01", "2025-12-31", "year", "category"),
                of("990100", "2024-03-15", "2026-08-17", "industry", "type"),
                of("990100", "2026-09-03", "2026-10-20", "category", "type"),
                of("990100", "2022-01-01", "2026-10-31", "division", "year"),
                of("990100", "2026-07-01", "2026-09-30", "severity", "month"),
                of("990100", "2020-05-11", "2024-02-03", "severity", "type"),
                of("990113", "2026-01-01", "2026-10-31", "category", "month"),
                of("990113", "2017-06-15", "2026-06-14", "industry", "severity"),
                of("990115", "2025-11-20", "2026-10-19", "division", "month"),
                of("990117", "2023-01-01", "2025-12-31", "quarter", "category"),
                of("990118", "2026-10-01", "2026-10-31", "day", "category"),
                of("990120", "2019-01-01", "2026-10-31", "type", "year"),
                of("990112003", "2026-01-01", "2026-10-31", "category", "month"),
                of("990114007", "2018-01-01", "2026-10-31", "division", "category"),
                of("990116001", "2026-04-07", "2026-10-06", "severity", "category"),
                of("990119010", "2021-01-01", "2026-10-31", "industry", "year"),
                of("990111002005", "2017-01-01", "2026-10-31", "category", "year"));
    }

    private static FigureQuestion of(
            String division, String from, String to, String first, String second) {
        return new FigureQuestion(
                division, LocalDate.parse(from), LocalDate.parse(to), first, second);
    }

    String name() {
        return "%s %s…%s %s × %s".formatted(division, from, to, first, second);
    }

    String path(Instant asOf) {
        String question =
                "/api/v1/statistics/accidents?division=%s&from=%s&to=%s&groupBy=%s,%s&compare=previousYear"
                        .formatted(division, from, to, first, second);
        return asOf == null ? question : question + "&asOf=" + asOf;
    }

    /** Two statements, one per period; of each row the keys come first, as later years' keys. */
    Map<String, List<BigDecimal>> queried(Connection connection, Dialect dialect, Instant asOf)
            throws SQLException {
        Map<String, List<BigDecimal>> cells = new TreeMap<>();
        query(connection, sql(dialect, from, to, asOf), 0, 0, cells);
        LocalDate before = to.minusYears(1);
        boolean wholeMonth = to.getDayOfMonth() == to.lengthOfMonth();
        LocalDate end = wholeMonth ? before.withDayOfMonth(before.lengthOfMonth()) : before;
        query(connection, sql(dialect, from.minusYears(1), end, asOf), 4, 1, cells);
        return cells;
    }

    private void query(
            Connection connection,
            String sql,
            int at,
            int yearsLater,
            Map<String, List<BigDecimal>> cells)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                String key =
                        later(first, row.getString(1), yearsLater)
                                + "|"
                                + later(second, row.getString(2), yearsLater);
                List<BigDecimal> cell = cells.computeIfAbsent(key, _ -> zeros());
                for (int measure = 0; measure < 4; measure++) {
                    cell.set(
                            at + measure,
                            new BigDecimal(row.getString(3 + measure)).stripTrailingZeros());
                }
            }
        }
    }

    private static List<BigDecimal> zeros() {
        return new ArrayList<>(Stream.generate(() -> BigDecimal.ZERO).limit(8).toList());
    }

    private static String later(String dimension, String key, int years) {
        return List.of("day", "month", "quarter", "year").contains(dimension)
                ? (Integer.parseInt(key.substring(0, 4)) + years) + key.substring(4)
                : key;
    }

    private String sql(Dialect dialect, LocalDate first, LocalDate last, Instant asOf) {
        String known =
                asOf == null
                        ? "f.superseded_at is null"
                        : "f.known_at <= '%1$s' and (f.superseded_at is null or f.superseded_at > '%1$s')"
                                .formatted(asOf.toString().replace('T', ' ').replace("Z", ""));
        return ("select %s k1, %s k2, %s from accident_revision f where f.division in"
                        + " (select c.descendant from division_closure c where c.ancestor = '%s')"
                        + " and f.occurred_on >= '%s' and f.occurred_on <= '%s'"
                        + " and f.status not in ('WITHDRAWN', 'MERGED') and %s group by k1, k2")
                .formatted(
                        key(this.first, dialect),
                        key(second, dialect),
                        SUMS,
                        division,
                        first,
                        last,
                        known);
    }

    private String key(String dimension, Dialect dialect) {
        boolean duck = dialect == Dialect.DUCKDB;
        return switch (dimension) {
            case "division" ->
                    "left(f.division, %d)"
                            .formatted(division.equals("990100") ? 6 : division.length() + 3);
            case "type" -> "concat(f.type_code_set, ':', f.type_code)";
            case "industry" -> "left(f.industry, 1)";
            case "day" ->
                    duck
                            ? "strftime(f.occurred_on, '%Y-%m-%d')"
                            : "date_format(f.occurred_on, '%Y-%m-%d')";
            case "month" ->
                    duck
                            ? "strftime(f.occurred_on, '%Y-%m')"
                            : "date_format(f.occurred_on, '%Y-%m')";
            case "quarter" -> "concat(year(f.occurred_on), '-Q', quarter(f.occurred_on))";
            case "year" -> "year(f.occurred_on)";
            default -> "f." + dimension;
        };
    }

    /** The cells of the service's answer in the same form. */
    Map<String, List<BigDecimal>> served(JsonNode answer) {
        Map<String, List<BigDecimal>> cells = new TreeMap<>();
        for (JsonNode cell : answer.path("cells")) {
            List<BigDecimal> figures = zeros();
            for (int measure = 0; measure < 4; measure++) {
                JsonNode figure = cell.path("figures").path(MEASURES.get(measure));
                figures.set(measure, number(figure.path("value")));
                figures.set(4 + measure, number(figure.path("previous")));
            }
            cells.put(keys(cell.path("keys")), figures);
        }
        return cells;
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue().stripTrailingZeros();
    }

    private static String keys(JsonNode keys) {
        Iterator<JsonNode> values = keys.elements();
        return Stream.generate(values::next)
                .limit(keys.size())
                .map(JsonNode::asText)
                .collect(Collectors.joining("|"));
    }
}
