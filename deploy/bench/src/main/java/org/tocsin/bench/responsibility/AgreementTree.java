package org.tocsin.bench.responsibility;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.tocsin.bench.stack.ServiceStack;

/**
 * Ten thousand agreements over {@link TenThousandUnits}: each unit's with the unit above it, split
 * from that one's own, and four for the governments and towns of the demo. Seven of eight are in
 * force, the others issued and not yet signed.
 */
final class AgreementTree {

    /** The city with the government of district A: half of all hangs below it. */
    static final UUID ROOT = UUID.fromString("01990000-0000-7000-8000-e000000000a1");

    /** The agreement of a unit has the unit's id, with another letter. */
    private static final String OF_UNIT =
            """
            unhex(concat(left(hex({unit}), 20), if(substring(hex({unit}), 21, 1) = 'C', 'D', 'E'), substring(hex({unit}), 22)))""";

    private static final String INSERT =
            """
            insert into agreement (id, version, event_sequence, agreement_no, status,
                superior_unit_id, superior_anchor_id, superior_kind, superior_name, superior_division,
                subordinate_unit_id, subordinate_anchor_id, subordinate_kind, subordinate_name, subordinate_division,
                subordinate_industry, subordinate_grid, title, period_start, period_end, terms, digest, drafted_at,
                issued_at, in_force_at, updated_at, first_id, edition, parent_id, current_parent_id, parent_first_id,
                sign_by, limit_accidents, limit_deaths)
            select {own}, 3, 3, concat('ZR-', hex(u.id)),
                if(u.covered, 'IN_FORCE', 'ISSUED'), s.id, s.anchor_id, s.kind, s.name, s.division,
                u.id, u.anchor_id, u.kind, u.name, u.division, u.industry, u.grid, '安全生产责任书',
                '2026-01-01', '2099-12-31', '{terms}', repeat('a', 64), '2026-01-01', '2026-01-01',
                if(u.covered, '2026-01-02', null), '2026-01-02', {own}, 1, {parent}, {parent}, {parent},
                '2026-01-16', 10, 1
            from (select unit.*, mod(conv(substring(hex(id), 26), 16, 10), 8) <> 0 as covered from unit) u
                join unit s on s.id = u.parent_id
            where {which}""";

    private static final String TERMS =
            """
            {"title":"安全生产责任书","periodStart":"2026-01-01","periodEnd":"2099-12-31",\
            "limits":[{"measure":"ACCIDENTS","limit":10},{"measure":"DEATHS","limit":1}],\
            "dutyItems":[{"item":"隐患排查","accountablePerson":"李四"}],"targets":[]}""";

    private static final String CITY = "unhex('01990000000070008000000000000001')";
    private static final List<String> FIXED = List.of("00A1", "00B1", "00A3", "00B3");

    private AgreementTree() {}

    static void fill(ServiceStack stack) throws SQLException {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            statement.executeUpdate(
                    sql(
                            "substring(hex(u.id), 21, 8) = '00000000' and right(hex(u.id), 4) in ('%s')"
                                    .formatted(String.join("','", FIXED))));
            statement.executeUpdate(sql("substring(hex(u.id), 21, 5) = 'C0000'"));
            statement.execute("analyze table agreement");
        }
    }

    private static String sql(String which) {
        String parent =
                "if(s.id = " + CITY + ", null, " + OF_UNIT.replace("{unit}", "s.id").strip() + ")";
        return INSERT.replace("{own}", OF_UNIT.replace("{unit}", "u.id").strip())
                .replace("{parent}", parent)
                .replace("{terms}", TERMS)
                .replace("{which}", which);
    }
}
