package org.tocsin.bench.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A question about a year of visits as the service takes it, and as a plain statement on the
 * visits' own tables.
 *
 * @param path below {@code /api/v1/inspections}
 * @param sql reads the same; of each row the first column is added up
 * @param told the same number in the service's answer
 */
record YearQuestion(String name, String path, String sql, ToLongFunction<JsonNode> told) {

    private static final String IN_DISTRICT =
            "i.division in (select c.descendant from division_closure c where c.ancestor = '990101')"
                    + " and i.visited_at >= '2025-12-31 16:00:00' and i.visited_at < '2026-12-31 16:00:00'";
    private static final String YEAR = "from=2026-01-01&to=2026-12-31";
    private static final String OFFICER_DAYS =
            "select count(distinct p.inspector_name, date(date_add(i.visited_at, interval 8 hour))) from inspection i"
                    + " join inspection_inspector p on p.inspection_id = i.id where "
                    + IN_DISTRICT;
    private static final String UNVISITED =
            " from directory_unit u where u.active and u.kind = 'ENTERPRISE'"
                    + " and u.division in (select c.descendant from division_closure c where c.ancestor = '990101')"
                    + " and not exists (select 1 from inspection i where i.unit_id = u.unit_id"
                    + " and i.visited_at >= '2025-12-31 16:00:00' and i.visited_at < '2026-12-31 16:00:00')";
    private static final int PAGE = 50;

    static List<YearQuestion> all() {
        return List.of(
                new YearQuestion(
                        "list, default page",
                        "?limit=" + PAGE,
                        "select 1, i.* from inspection i where i.division in (select c.descendant from division_closure c"
                                + " where c.ancestor = '990101') order by i.visited_at desc, i.id desc limit "
                                + PAGE,
                        items()),
                new YearQuestion(
                        "list of an officer's month",
                        "?limit="
                                + PAGE
                                + "&inspector=%E6%A3%80%E6%9F%A5%E5%91%98007"
                                + "&visitedFrom=2026-02-28T16:00:00Z&visitedTo=2026-03-31T16:00:00Z",
                        "select 1, i.* from inspection i where i.division in (select c.descendant from division_closure c"
                                + " where c.ancestor = '990101') and i.visited_at >= '2026-02-28 16:00:00'"
                                + " and i.visited_at < '2026-03-31 16:00:00' and exists (select 1 from inspection_inspector p"
                                + " where p.inspection_id = i.id and p.inspector_name = '检查员007')"
                                + " order by i.visited_at desc, i.id desc limit "
                                + PAGE,
                        items()),
                new YearQuestion(
                        "coverage of the year",
                        "/statistics/coverage?" + YEAR,
                        OFFICER_DAYS,
                        sum("totals", "visitedDays", "visitedDaysOff")),
                new YearQuestion(
                        "coverage by officer",
                        "/statistics/coverage?" + YEAR + "&groupBy=officer",
                        OFFICER_DAYS.replace(
                                        "from inspection i", ", p.inspector_name from inspection i")
                                + " group by p.inspector_name",
                        sum("rows", "visitedDays", "visitedDaysOff")),
                new YearQuestion(
                        "coverage by month",
                        "/statistics/coverage?" + YEAR + "&groupBy=month",
                        OFFICER_DAYS
                                + " group by extract(year_month from date_add(i.visited_at, interval 8 hour))",
                        sum("rows", "visitedDays", "visitedDaysOff")),
                new YearQuestion(
                        "leader quota",
                        "/statistics/leader-quota?" + YEAR,
                        "select count(distinct i.unit_id), p.inspector_name from inspection i join inspection_inspector p"
                                + " on p.inspection_id = i.id where i.kind = 'LEADER_LED' and "
                                + IN_DISTRICT
                                + " group by p.inspector_name",
                        sum("rows", "enterprises")),
                new YearQuestion(
                        "counters by kind",
                        "/statistics/counters?" + YEAR + "&groupBy=kind",
                        "select count(distinct i.unit_id), count(*), sum(i.finding_count), sum(i.hazards_closed), i.kind"
                                + " from inspection i where "
                                + IN_DISTRICT
                                + " group by i.kind",
                        sum("rows", "enterprises")),
                new YearQuestion(
                        "enterprises never visited",
                        "/statistics/never-visited?" + YEAR,
                        "select count(*)" + UNVISITED,
                        sum("totals", "neverVisited")),
                new YearQuestion(
                        "page of enterprises never visited",
                        "/statistics/never-visited/units?limit=" + PAGE + "&" + YEAR,
                        "select 1, u.*" + UNVISITED + " order by u.name, u.unit_id limit " + PAGE,
                        items()),
                new YearQuestion(
                        "odd figures by officer",
                        "/statistics/plausibility?to=2026-06-28&groupBy=officer",
                        "select count(*) from (select p.inspector_name, sum(i.finding_count) as findings, count(*) as visits"
                                + " from inspection i join inspection_inspector p on p.inspection_id = i.id"
                                + " where i.division in (select c.descendant from division_closure c where c.ancestor = '990101')"
                                + " and i.visited_at >= '2026-05-31 16:00:00' and i.visited_at < '2026-06-28 16:00:00'"
                                + " group by p.inspector_name) w where w.findings = 0 and w.visits >= 4",
                        answer ->
                                answer.path("rows").findValues("flags").stream()
                                        .filter(flags -> flags.toString().contains("ZERO_FINDINGS"))
                                        .count()));
    }

    long queried(Connection connection) throws SQLException {
        long sum = 0;
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                sum += rows.getLong(1);
                for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                    rows.getObject(column);
                }
            }
        }
        return sum;
    }

    private static ToLongFunction<JsonNode> items() {
        return answer -> answer.path("items").size();
    }

    private static ToLongFunction<JsonNode> sum(String rows, String... figures) {
        return answer -> {
            long sum = 0;
            for (JsonNode row : answer.path(rows)) {
                for (String figure : figures) {
                    sum += row.path(figure).asLong();
                }
            }
            return sum;
        };
    }
}
