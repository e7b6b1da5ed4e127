package org.tocsin.bench.inspection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.tocsin.bench.stack.ServiceStack;

/** A year of visits in one district, each with thirty answers, written straight into the tables. */
final class VisitYear {

    static final int ANSWERS = 30;
    static final int ENTERPRISES = 20_000;

    /** {@code -Dtocsin.bench.visits=2000} for a try. */
    static final int VISITS = Integer.getInteger("tocsin.bench.visits", 100_000);

    private static final String UNITS =
            """
            insert into directory_unit (unit_id, kind, name, division, industry, grid, active)
            select unhex(concat('01990000000070008000b0000', lpad(hex(seq), 7, '0'))), 'ENTERPRISE', concat('企业', seq),
                   elt(1 + mod(seq, 2), '990101001', '990101002'), concat('C', 13 + mod(seq, 30), lpad(mod(seq, 100), 2, '0')),
                   null, true
            from seq_1_to_%d""";

    /** A tenth of the enterprises is never visited. */
    private static final String VISITED =
            """
            insert into inspection (id, version, event_sequence, inspection_no, request_digest, status, unit_id, unit_name,
                division, industry, kind, visited_at, place, summary, finding_count, hazard_count, hazards_closed,
                hazards_dismissed, hazard_revision, recorded_at, updated_at, item_count, answer_count, not_conform_count)
            select unhex(concat(lpad(hex(1767225600000 + v.seq * 300000), 12, '0'), '7', lpad(hex(mod(v.seq, 4096)), 3, '0'),
                                '8', substr(md5(v.seq), 1, 15))),
                   3, 3, concat('JC-990101-2026-', lpad(v.seq, 6, '0')), md5(v.seq), 'CLOSED',
                   unhex(concat('01990000000070008000b0000', lpad(hex(v.unit), 7, '0'))), concat('企业', v.unit),
                   elt(1 + mod(v.unit, 2), '990101001', '990101002'),
                   concat('C', 13 + mod(v.unit, 30), lpad(mod(v.unit, 100), 2, '0')),
                   elt(1 + mod(crc32(concat('k', v.seq)), 8), 'LEADER_LED', 'EXPERT', 'ROUTINE', 'ROUTINE', 'ROUTINE',
                       'JOINT', 'UNANNOUNCED', 'FOLLOW_UP'),
                   v.visited_at, concat('企业', v.unit), '用电安全、消防通道与机械防护', v.findings, v.findings, v.findings, 0,
                   v.findings, v.visited_at, v.visited_at, %1$d, %1$d, v.findings
            from (select seq, 1 + mod(crc32(concat('u', seq)), %2$d) as unit, mod(crc32(concat('f', seq)), 4) as findings,
                         '2026-01-01 01:00:00' + interval mod(seq * 7, 365) day + interval mod(seq, 480) minute as visited_at
                  from seq_1_to_%3$d) v""";

    /** Two of five hundred officers at each visit. */
    private static final String INSPECTORS =
            """
            insert into inspection_inspector (inspection_id, ordinal, inspector_name)
            select i.id, o.seq - 1,
                   concat('检查员', lpad(mod(crc32(concat(substr(i.inspection_no, 16), 'o')) + o.seq * 250, 500), 3, '0'))
            from inspection i cross join seq_1_to_2 o""";

    private static final String OFFICERS =
            """
            insert into officer (id, name)
            select distinct cast(conv(substring(sha2(p.inspector_name, 256), 1, 15), 16, 10) as signed), p.inspector_name
            from inspection_inspector p""";

    private static final String ATTENDANCES =
            """
            insert into officer_visit (inspection_id, officer_id, visited_on, visited_month, day_bit, unit_id, division,
                industry, grid, kind, task_id, findings)
            select i.id, cast(conv(substring(sha2(p.inspector_name, 256), 1, 15), 16, 10) as signed),
                   date(date_add(i.visited_at, interval 8 hour)),
                   extract(year_month from date_add(i.visited_at, interval 8 hour)),
                   1 << (dayofmonth(date_add(i.visited_at, interval 8 hour)) - 1),
                   i.unit_id, i.division, i.industry, i.grid, i.kind, i.task_id, i.finding_count
            from inspection i join inspection_inspector p on p.inspection_id = i.id""";

    private static final String MONTHS =
            """
            insert into officer_month (officer_id, visited_month, division, days, visits)
            select f.officer_id, f.visited_month, f.division, bit_or(f.day_bit), count(*)
            from officer_visit f
            group by f.officer_id, f.visited_month, f.division""";

    private static final String ANSWERED =
            """
            insert into inspection_answer (inspection_id, checklist_id, item_no, result)
            select i.id, unhex('0199000000007000800000000000c101'), n.seq,
                   if(n.seq <= i.finding_count, 'NOT_CONFORM', 'CONFORM')
            from inspection i cross join seq_1_to_%d n""";

    private VisitYear() {}

    static void fill(ServiceStack stack) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            statement.executeUpdate(UNITS.formatted(ENTERPRISES));
            statement.executeUpdate(VISITED.formatted(ANSWERS, ENTERPRISES * 9 / 10, VISITS));
            statement.executeUpdate(INSPECTORS);
            statement.executeUpdate(OFFICERS);
            statement.executeUpdate(ATTENDANCES);
            statement.executeUpdate(MONTHS);
            int answers = statement.executeUpdate(ANSWERED.formatted(ANSWERS));
            statement.execute(
                    "analyze table directory_unit, inspection, inspection_inspector, officer_visit, officer_month, inspection_answer");
            System.out.printf(
                    "%,d visits and %,d answers filled in %.0f s%n",
                    VISITS, answers, (System.nanoTime() - began) / 1e9);
        }
    }
}
