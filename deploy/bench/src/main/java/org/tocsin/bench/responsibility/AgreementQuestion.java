package org.tocsin.bench.responsibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A question about ten thousand agreements as the service takes it, and as a plain statement.
 *
 * @param path below {@code /api/v1/agreements}
 * @param sql reads the same; of each row the first column is added up
 * @param told the same number in the service's answer
 */
record AgreementQuestion(String name, String path, String sql, ToLongFunction<JsonNode> told) {

    private static final String IN_CITY =
            " from unit u where u.status = 'ACTIVE' and u.division in"
                    + " (select c.descendant from division_closure c where c.ancestor = '990100') and ";
    private static final String COVERED =
            "exists (select 1 from agreement a where a.subordinate_unit_id = u.id and a.in_force_at <= utc_timestamp()"
                    + " and (a.ended_at is null or a.ended_at > utc_timestamp()) and a.period_end >= utc_date())";
    private static final String BELOW =
            """
            with recursive below as (
                select id, 0 as depth from agreement where id = unhex('%1$s')
                union all
                select a.id, b.depth + 1 from agreement a join below b on a.current_parent_id = b.id
                where b.depth < 8 and a.status in ('ISSUED', 'SIGNED_BY_SUPERIOR', 'SIGNED_BY_SUBORDINATE', 'SIGNED', 'IN_FORCE'))
            select 1, a.agreement_no, a.status, a.subordinate_name, a.limit_deaths,
                (select sum(c.limit_deaths) from agreement c where c.parent_first_id = a.first_id
                    and c.status in ('ISSUED', 'SIGNED_BY_SUPERIOR', 'SIGNED_BY_SUBORDINATE', 'SIGNED', 'IN_FORCE')) as allotted
            from below b join agreement a on a.id = b.id order by b.depth, a.subordinate_name limit %2$d""";

    static List<AgreementQuestion> all() {
        String root = AgreementTree.ROOT.toString();
        String hex = root.replace("-", "");
        return List.of(
                new AgreementQuestion(
                        "coverage by level and division",
                        "/coverage?division=990100&groupBy=level,division",
                        "select sum("
                                + COVERED
                                + "), u.kind, u.division"
                                + IN_CITY
                                + "true group by u.kind, u.division",
                        answer -> answer.at("/total/covered").asLong()),
                new AgreementQuestion(
                        "uncovered units, default page",
                        "/uncovered?division=990100",
                        "select 1, u.*"
                                + IN_CITY
                                + "not "
                                + COVERED
                                + " order by u.division, u.name, u.id limit 50",
                        answer -> answer.at("/items").size()),
                new AgreementQuestion(
                        "cascade of a district, 500 shown",
                        "/" + root + "/cascade",
                        BELOW.formatted(hex, 500),
                        answer -> answer.at("/shown").asLong()),
                new AgreementQuestion(
                        "cascade of a district, 2000 shown",
                        "/" + root + "/cascade?most=2000",
                        BELOW.formatted(hex, 2000),
                        answer -> answer.at("/shown").asLong()),
                new AgreementQuestion(
                        "list of agreements, default page",
                        "?division=990101",
                        "select 1, a.* from agreement a where a.subordinate_division in"
                                + " (select c.descendant from division_closure c where c.ancestor = '990101')"
                                + " order by a.drafted_at desc, a.id desc limit 50",
                        answer -> answer.at("/items").size()));
    }

    long queried(Connection connection) throws SQLException {
        long sum = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sum += rows.getLong(1);
            }
        }
        return sum;
    }
}
