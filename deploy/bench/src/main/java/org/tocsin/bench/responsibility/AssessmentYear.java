package org.tocsin.bench.responsibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tocsin.bench.stack.ServiceStack;

/** A year of facts about the two thousand enterprises of {@link TenThousandUnits}. */
final class AssessmentYear {

    /** {@code -Dtocsin.bench.facts=2000} for a try. */
    static final int FACTS = Integer.getInteger("tocsin.bench.facts", 200_000);

    static final int YEAR = 2025;

    /**
     * Of a hundred facts sixty are hazards told of, half of them found by the enterprise itself.
     */
    private static final String FILL =
            """
            insert into reported_fact (id, topic, aggregate_id, sequence, type, unit_id, division, industry, happened_at,
                recorded_at, record_href, payload)
            select unhex(md5(concat('fact', seq))), if(kind < 97, 'tocsin.hazard', 'tocsin.accident'),
                   unhex(md5(concat('record', seq))), 1,
                   case when kind < 60 then 'hazard.reported.v1' when kind < 75 then 'hazard.closed.v1'
                        when kind < 90 then 'hazard.overdue.v1' when kind < 97 then 'hazard.recurred.v1'
                        else 'accident.late-report-detected.v1' end,
                   unhex(concat('01990000000070008000c0000', lpad(hex(47 + e), 7, '0'))),
                   elt(1 + mod(e, 4), '990101001', '990101002', '990102001', '990102002'), 'C1300', at, at,
                   if(kind < 97, '/api/v1/hazards/x', '/api/v1/accidents/x'),
                   concat('{"unitId":"x","source":"', if(mod(seq, 2) = 0, 'SELF_CHECK', 'INSPECTION'),
                          '","kind":"', if(mod(seq, 5) = 0, 'REVIEW', 'ORDER'),
                          '","description":"疏散通道堆放货物，安全出口上锁","status":"RECTIFYING","grade":"GENERAL"}')
            from (select seq, mod(crc32(concat('k', seq)), 100) as kind, mod(crc32(concat('e', seq)), 2000) as e,
                         timestampadd(second, 1 + mod(crc32(concat('t', seq)), 31000000), '2025-01-01 00:00:00') as at
                  from seq_1_to_%d) year"""
                    .formatted(FACTS);

    /** The same sums in one statement: what an analyst would ask of the table. */
    private static final String SUMS =
            """
            select count(*), sum(score) from (
              select u.id, 50 + greatest(0, 25 - coalesce(sum(f.hazard), 0)) + greatest(0, 10 - coalesce(sum(f.accident), 0))
                     + round(least(12, coalesce(sum(f.checks), 0)) / 12 * 10, 2) + 5 as score
              from unit u left join (
                  select unit_id,
                         case type when 'hazard.overdue.v1' then if(json_value(payload, '$.kind') = 'ORDER', 1, 0)
                                   when 'hazard.recurred.v1' then 1 else 0 end as hazard,
                         if(type = 'accident.late-report-detected.v1', 5, 0) as accident,
                         if(type = 'hazard.reported.v1' and json_value(payload, '$.source') = 'SELF_CHECK', 1, 0) as checks
                  from reported_fact
                  where type in ('hazard.overdue.v1', 'hazard.recurred.v1', 'hazard.reported.v1',
                                 'accident.late-report-detected.v1')
                    and happened_at >= '2024-12-31 16:00:00' and happened_at < '2025-12-31 16:00:00') f on f.unit_id = u.id
              where u.kind = 'ENTERPRISE' and u.division in ('990101001', '990101002') and u.name like '第%'
              group by u.id) scores""";

    private AssessmentYear() {}

    /** How many were scored, and all scores together, in hundredths of points. */
    record Sum(long units, long hundredths) {}

    static void fill(ServiceStack stack) throws SQLException {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0");
            statement.executeUpdate(FILL);
            statement.execute("analyze table reported_fact");
        }
    }

    static Sum summed(Connection connection) throws SQLException {
        return read(connection, SUMS);
    }

    static Sum scored(ServiceStack stack) throws SQLException {
        try (Connection connection = stack.connect()) {
            return read(
                    connection,
                    "select count(*), sum(standing_score) from assessment where status = 'SCORED'"
                            + " and judged_name like '第%'");
        }
    }

    private static Sum read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Sum(row.getLong(1), row.getBigDecimal(2).movePointRight(2).longValueExact());
        }
    }

    /** As if nobody had scored them yet, and the units had had their time. */
    static void reopen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update assessment set status = 'OPEN', opened_at = '2026-01-01'");
        }
    }
}
