package org.tocsin.bench.responsibility;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.tocsin.bench.stack.ServiceStack;

/**
 * A directory of ten thousand units below the two districts of the demo: departments, towns,
 * communities, enterprises, their workshops, teams and persons, numbered from 1 in that order.
 */
public final class TenThousandUnits {

    public static final int COUNT = 10_000;

    /** The numbers at which each kind begins. */
    public static final int FIRST_DEPARTMENT = 1;

    public static final int FIRST_TOWN = 41;
    public static final int FIRST_COMMUNITY = 43;
    public static final int FIRST_ENTERPRISE = 47;
    public static final int FIRST_WORKSHOP = 2_047;
    public static final int FIRST_TEAM = 5_047;
    public static final int FIRST_PERSON = 8_001;

    private static final String ID =
            "unhex(concat('01990000000070008000c0000',lpad(hex(%s),7,'0')))";
    private static final String FIXED = "unhex('019900000000700080000000000000%s')";

    /** {@code e} counts, from 0, the enterprise that a row is or lies in. */
    private static final String INSERT =
            """
            insert into unit (id, version, event_sequence, kind, status, name, division, industry, grid, parent_id,
                anchor_id, principal, registered_on, registered_at, changed_at)
            select {id}, 0, 1, kind, 'ACTIVE',
                   case kind when 'DEPARTMENT' then concat(if(mod(seq, 2) = 0, '东岭区', '西川区'), '第', seq, '局')
                             when 'TOWN' then if(seq = 41, '石桥街道办事处', '柳湾街道办事处')
                             when 'COMMUNITY' then elt(seq - 42, '前岭社区', '后岭村', '川口社区', '上川村')
                             when 'ENTERPRISE' then concat('第', seq, '机械有限公司')
                             when 'WORKSHOP' then concat('第', seq, '车间')
                             when 'TEAM' then concat('第', seq, '班组')
                             else concat('员工', seq) end,
                   case kind when 'DEPARTMENT' then if(mod(seq, 2) = 0, '990101', '990102')
                             when 'TOWN' then if(seq = 41, '990101002', '990102002')
                             when 'COMMUNITY' then elt(seq - 42, '990101001001', '990101001002', '990102001001', '990102001002')
                             else elt(1 + mod(e, 4), '990101001', '990101002', '990102001', '990102002') end,
                   if(e is null, null, concat('C', 13 + mod(e, 30), lpad(mod(e, 100), 2, '0'))), null,
                   case kind when 'DEPARTMENT' then if(mod(seq, 2) = 0, {a1}, {b1})
                             when 'TOWN' then if(seq = 41, {a1}, {b1})
                             when 'COMMUNITY' then if(seq < 45, {a3}, {b3})
                             when 'ENTERPRISE' then elt(1 + mod(e, 4), {a3}, {town41}, {b3}, {town42})
                             else {above} end,
                   if(e is null, {id}, {enterprise}), concat('负责人', seq), '2026-01-01', '2026-01-01', '2026-01-01'
            from (select seq,
                         case when seq < 41 then 'DEPARTMENT' when seq < 43 then 'TOWN' when seq < 47 then 'COMMUNITY'
                              when seq < 2047 then 'ENTERPRISE' when seq < 5047 then 'WORKSHOP' when seq < 8001 then 'TEAM'
                              else 'PERSON' end as kind,
                         case when seq < 47 then null when seq < 2047 then seq - 47
                              when seq < 5047 then mod(seq - 2047, 2000) when seq < 8001 then mod(seq - 5047, 2000)
                              else mod(mod(seq - 8001, 2954), 2000) end as e,
                         case when seq < 2047 then null when seq < 5047 then 47 + mod(seq - 2047, 2000)
                              when seq < 8001 then 2047 + (seq - 5047)
                              else 5047 + mod(seq - 8001, 2954) end as above
                  from seq_1_to_10000) tree""";

    private TenThousandUnits() {}

    /** The id of the unit with this number, from 1 to {@link #COUNT}. */
    public static UUID id(int number) {
        return UUID.fromString("01990000-0000-7000-8000-c0000%07x".formatted(number));
    }

    /** Writes them into the table, behind the service's back and without events. */
    public static void fill(ServiceStack stack) throws SQLException {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            statement.executeUpdate(sql());
            statement.execute("analyze table unit");
        }
    }

    static String sql() {
        return INSERT.replace("{id}", ID.formatted("seq"))
                .replace("{enterprise}", ID.formatted("47 + e"))
                .replace("{above}", ID.formatted("above"))
                .replace("{town41}", ID.formatted("41"))
                .replace("{town42}", ID.formatted("42"))
                .replace("{a1}", FIXED.formatted("a1"))
                .replace("{b1}", FIXED.formatted("b1"))
                .replace("{a3}", FIXED.formatted("a3"))
                .replace("{b3}", FIXED.formatted("b3"));
    }
}
