package org.tocsin.bench.accident;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * Ten years of accidents in a city of 10 districts, 100 towns and 1,000 communities. Of two
 * accidents one has two revisions and one three: after some weeks more is known, and later there
 * are corrections, some of them years later. The revisions are made in the order in which they
 * become known: in each block of five, two accidents are reported and three earlier ones revised,
 * which ones is a permutation, so that every statement can work out its rows alone.
 */
final class AccidentDecade {

    private static final Instant BEGIN = Instant.parse("2016-11-01T00:00:00Z");
    static final Instant END = Instant.parse("2026-11-01T00:00:00Z");

    private static final int IN_BLOCK = 5;
    private static final int[] FACTORS = {40_503, 31_337, 52_429};
    private static final int SHIFT = 77;
    private static final int LATE_EVERY = 16;
    private static final int SOON = 3;
    private static final int LATE = 20;
    private static final int STATEMENT = 250_000;
    private static final int WRITERS = 2;

    private static final String DIVISIONS =
            """
            insert into division (code, parent_code, name, name_en, valid_from, valid_to)
            select concat('9901', 10 + d.seq), '990100', concat('第', d.seq, '区'), concat('District ', d.seq), '2016-01-01', null
            from seq_1_to_10 d
            union all
            select concat('9901', 10 + d.seq, lpad(t.seq, 3, '0')), concat('9901', 10 + d.seq),
                   concat('第', d.seq, '区', t.seq, '镇'), concat('Town ', t.seq), '2016-01-01', null
            from seq_1_to_10 d cross join seq_1_to_10 t
            union all
            select concat('9901', 10 + d.seq, lpad(t.seq, 3, '0'), lpad(c.seq, 3, '0')),
                   concat('9901', 10 + d.seq, lpad(t.seq, 3, '0')),
                   concat('第', d.seq, '区', t.seq, '镇', c.seq, '社区'), concat('Community ', c.seq), '2016-01-01', null
            from seq_1_to_10 d cross join seq_1_to_10 t cross join seq_1_to_10 c""";

    /**
     * s: the place in the log; b: its block; a: the accident; r: its revision; o: first, f: facts.
     */
    private static final String REVISIONS =
            """
            insert into accident_revision (id, accident_id, accident_no, revision, kind, status, division, industry,
                occurred_at, occurred_on, head_informed_at, received_at, late_by_seconds, category, type_code_set, type_code,
                deaths, serious_injuries, missing, direct_loss_cny, severity, description, reported_at, known_at,
                superseded_at, author_subject, author_name, author_division, author_roles, reason, rule_version)
            select
                unhex(concat(lpad(hex(floor(unix_timestamp(x.known_at) * 1000)), 12, '0'), '7', lpad(hex(mod(x.s, 4096)), 3, '0'),
                             '8', substr(md5(x.s), 1, 15))),
                unhex(concat(lpad(hex(x.a), 12, '0'), '7000', '8', substr(md5(concat('a', x.a)), 1, 15))),
                concat('SG-990100-', year(x.occurred), '-', lpad(x.a, 8, '0')), x.r,
                if(x.r = 1, 'FLASH', if(x.status = 'WITHDRAWN', 'WITHDRAWAL', if(x.status = 'MERGED', 'MERGE', 'CORRECTION'))),
                x.status, x.division, x.industry,
                x.occurred - interval 8 hour, date(x.occurred), x.known_at, x.known_at, 0,
                x.category, 'GB6441-1986', concat('0', x.type),
                x.deaths, x.injuries, x.missing, x.loss,
                case when x.deaths >= 30 or x.injuries >= 100 or x.loss >= 100000000 then 'EXTRAORDINARY'
                     when x.deaths >= 10 or x.injuries >= 50 or x.loss >= 50000000 then 'MAJOR'
                     when x.deaths >= 3 or x.injuries >= 10 or x.loss >= 10000000 then 'LARGER' else 'GENERAL' end,
                '外墙脚手架作业人员坠落', x.known_at, x.known_at, x.superseded_at,
                'bench', '基准', '990100', 'bureau-officer', if(x.r = 1, null, '经现场核实'), 'decree-493/2007'
            from (
                select f.*,
                    concat('9901', 11 + mod(f.h, 10), lpad(1 + mod(f.h div 10, 10), 3, '0'), lpad(1 + mod(f.h div 100, 10), 3, '0'))
                        as division,
                    elt(1 + mod(f.g, 20), 'C3411', 'E4700', 'E4800', 'G5432', 'B0610', 'C2614', 'C3012', 'F5211', 'A0111', 'D4411',
                        'H6110', 'I6510', 'J6621', 'K7010', 'L7211', 'N7810', 'O8011', 'P8310', 'Q8411', 'R8710') as industry,
                    elt(1 + mod(f.g div 20, 13), 'CONSTRUCTION', 'ROAD_TRAFFIC', 'FIRE', 'COAL_MINE', 'METAL_AND_NONMETAL_MINE',
                        'HAZARDOUS_CHEMICALS', 'FIREWORKS', 'OTHER_INDUSTRY_AND_COMMERCE', 'WATER_TRAFFIC', 'RAIL_TRAFFIC',
                        'AGRICULTURAL_MACHINERY', 'FISHING_VESSEL', 'CIVIL_AVIATION') as category,
                    1 + mod(f.g div 260, 20) as type,
                    if(f.r > 1 and mod(f.k, 40) = 0, 'WITHDRAWN', if(f.r > 1 and mod(f.k, 40) = 1, 'MERGED', 'VERIFIED')) as status,
                    mod(f.m, 3) + if(mod(f.m, 97) = 0, 3, 0) + if(mod(f.m, 997) = 0, 10, 0) as deaths,
                    mod(f.m div 7, 4) + if(mod(f.m, 89) = 0, 10, 0) as injuries,
                    if(mod(f.m, 50) = 0, 1, 0) as missing,
                    mod(f.m, 2000000) + mod(f.m, 100) / 100 + if(mod(f.m, 83) = 0, 10000000, 0) as loss,
                    from_unixtime(0) + interval (f.first_at div 3600000000) * 3600 - mod(f.h, 72) * 3600
                        - if(f.r = 3 and mod(f.k, 3) = 0, mod(f.k, 60) * 86400, 0) second as occurred,
                    from_unixtime(0) + interval f.known microsecond as known_at,
                    if(f.superseded is null, null, from_unixtime(0) + interval f.superseded microsecond) as superseded_at
                from (
                    select q.s, q.a, q.r, crc32(concat('h', q.a)) as h, crc32(concat('k', q.a, '/', q.r)) as k,
                        crc32(concat('g', q.a, '/', if(q.r = 3 and mod(q.a, 10) = 0, 3, 0))) as g,
                        crc32(concat('m', q.a, '/', if(mod(q.a, 4) < 3, q.r, 0))) as m,
                        %1$d + (5 * (q.a div 2) + mod(q.a, 2)) * %2$d as first_at,
                        %1$d + q.s * %2$d as known,
                        %1$d + if(q.next_b < %3$d, 5 * q.next_b + q.next_j, null) * %2$d as superseded
                    from (
                        select p.s, p.a, p.r,
                            case when p.r = 1 then (p.w + 1) * %4$d + if(mod(p.a, 2) = 0,
                                        mod((p.y + %4$d * %5$d - %5$d) * %6$d, %4$d), mod((p.y + %4$d * %5$d - %5$d) * %7$d, %4$d))
                                 when p.r = 2 and mod(p.a, 2) = 0 then (p.w + if(mod(p.x, %9$d) = 0, %11$d, %10$d)) * %4$d + p.x
                            end as next_b,
                            if(p.r = 1, 2 + mod(p.a, 2), 4) as next_j
                        from (
                            select t.s, t.a, t.r, t.v div %4$d as w, mod(t.v, %4$d) as y,
                                mod((mod(t.v, %4$d) + %4$d * %5$d - %5$d) * %8$d, %4$d) as x
                            from (%12$s) t where t.v >= 0
                        ) p
                    ) q
                ) f
            ) x""";

    /** Which accident's which revision stands at a place: v is the block in which it began. */
    private static final String PLACES =
            """
            select u.s, 2 * u.v + u.odd as a, u.r, u.v from (
                select seq as s, if(mod(seq, 5) in (1, 3), 1, 0) as odd, elt(1 + mod(seq, 5), 1, 1, 2, 2, 3) + 0 as r,
                    case mod(seq, 5)
                        when 0 then seq div 5
                        when 1 then seq div 5
                        when 2 then (seq div 5 div %1$d - 1) * %1$d + mod(mod(seq div 5, %1$d) * %2$d + %5$d, %1$d)
                        when 3 then (seq div 5 div %1$d - 1) * %1$d + mod(mod(seq div 5, %1$d) * %3$d + %5$d, %1$d)
                        else (seq div 5 div %1$d - if(mod(mod(seq div 5, %1$d), %6$d) = 0, %8$d, %7$d)) * %1$d
                            + mod(mod(seq div 5, %1$d) * %4$d + %5$d, %1$d)
                    end as v
                from (select cast(n.seq as signed) as seq from seq_%9$d_to_%10$d n) numbers) u""";

    /** Sorting an index at the end costs a fraction of keeping it while millions come in. */
    private static final String WITHOUT_INDEXES =
            "alter table accident_revision drop key accident_revision_occurred, drop key accident_revision_unit";

    private static final String WITH_INDEXES =
            """
            alter table accident_revision
                add key accident_revision_occurred (occurred_on, division, superseded_at),
                add key accident_revision_unit (unit_id, occurred_on)""";

    private final long accidents;

    AccidentDecade(long accidents) {
        this.accidents = accidents;
    }

    /**
     * How many revisions it has, roughly; what would revise accidents before the first is left out.
     */
    long revisions() {
        return accidents / 2 * IN_BLOCK;
    }

    /**
     * Fills the register, unless one that was kept is filled, and starts the service again, which
     * counts it into memory.
     */
    void fill(ServiceStack stack) throws Exception {
        stack.tune(
                "innodb_buffer_pool_size = 6442450944",
                "innodb_log_file_size = 1073741824",
                "innodb_flush_log_at_trx_commit = 0");
        long began = System.nanoTime();
        if (stack.count("select count(*) from (select 1 from accident_revision limit 1) any_of_it")
                == 0) {
            writeAll(stack);
        }
        System.out.printf(
                "%,d accidents with %,d revisions filled in %.0f s%n",
                accidents,
                stack.count("select count(*) from accident_revision"),
                (System.nanoTime() - began) / 1e9);
        restart(stack);
    }

    private void writeAll(ServiceStack stack) throws Exception {
        execute(stack, WITHOUT_INDEXES);
        List<Callable<Void>> parts = new ArrayList<>();
        long slots = revisions();
        for (int writer = 0; writer < WRITERS; writer++) {
            long from = slots * writer / WRITERS;
            long to = slots * (writer + 1) / WRITERS;
            parts.add(() -> write(stack, from, to));
        }
        try (var pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> part : pool.invokeAll(parts)) {
                part.get();
            }
        }
        execute(stack, WITH_INDEXES);
        finish(stack);
    }

    private Void write(ServiceStack stack, long from, long to) throws SQLException {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "set unique_checks = 0, foreign_key_checks = 0, time_zone = '+00:00',"
                            + " sql_mode = concat(@@sql_mode, ',NO_UNSIGNED_SUBTRACTION')");
            for (long slot = from; slot < to; slot += STATEMENT) {
                statement.executeUpdate(insert(slot, Math.min(to, slot + STATEMENT) - 1));
            }
        }
        return null;
    }

    private String insert(long first, long last) {
        long blocks = accidents / 2;
        long window = window();
        long[] factors = new long[FACTORS.length];
        long[] inverses = new long[FACTORS.length];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = FACTORS[i] % window;
            inverses[i] =
                    BigInteger.valueOf(factors[i])
                            .modInverse(BigInteger.valueOf(window))
                            .longValueExact();
        }
        String places =
                PLACES.formatted(
                        window,
                        factors[0],
                        factors[1],
                        factors[2],
                        SHIFT,
                        LATE_EVERY,
                        SOON,
                        LATE,
                        first,
                        last);
        return REVISIONS.formatted(
                ChronoUnit.MICROS.between(Instant.EPOCH, BEGIN),
                ChronoUnit.MICROS.between(BEGIN, END) / revisions(),
                blocks,
                window,
                SHIFT,
                inverses[0],
                inverses[1],
                inverses[2],
                LATE_EVERY,
                SOON,
                LATE,
                places);
    }

    /** Blocks within which revisions are shuffled: about three weeks, and a power of two. */
    private long window() {
        return Math.max(LATE_EVERY, Long.highestOneBit(accidents / 256));
    }

    private static void execute(ServiceStack stack, String sql) throws SQLException {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void finish(ServiceStack stack) throws SQLException {
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(DIVISIONS);
            statement.executeUpdate(
                    "update ledger_head set known_at = (select max(known_at) from accident_revision)");
            statement.execute("analyze table accident_revision");
        }
    }

    private static void restart(ServiceStack stack) throws Exception {
        long began = System.nanoTime();
        stack.restartService(Map.of());
        while (stack.metric("tocsin_statistics_engine_ready") < 1) {
            Thread.sleep(500);
        }
        System.out.printf(
                "service restarted and %,.0f facts counted into memory in %.0f s: %,.0f MB outside of the heap,"
                        + " %,d MB heap in use, %,d MB resident%n",
                stack.metric("tocsin_statistics_engine_rows"),
                (System.nanoTime() - began) / 1e9,
                stack.metric("tocsin_statistics_engine_bytes") / (1 << 20),
                stack.liveHeap() >> 20,
                stack.resident() >> 20);
    }

    /** The city's service, asked by its auditor. */
    static ServiceStack stack() throws Exception {
        return new ServiceStack(Part.ACCIDENT, "unit_id", "auditor");
    }
}
