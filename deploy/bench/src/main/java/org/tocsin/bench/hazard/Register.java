package org.tocsin.bench.hazard;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/** A register of a million hazards with texts like those that enterprises file. */
final class Register {

    static final int HAZARDS = 1_000_000;

    private static final Duration INDEXED = Duration.ofMinutes(15);

    private static final String INSERT =
            """
            insert into hazard (id, version, event_sequence, hazard_no, unit_id, division, industry, grid, part, item,
                description, found_at, source, reported_by, reported_by_name, reported_at, grade, status, status_since,
                deadline, failed_reviews, longitude, latitude, updated_at)
            select
                unhex(concat(lpad(hex(1764547200000 + seq * 30000), 12, '0'), '7', lpad(hex(mod(seq * 7919, 4096)), 3, '0'),
                             '8', substr(md5(seq), 1, 15))),
                0, 1,
                concat('YH-', elt(1 + mod(seq, 2), '990101', '990102'), '-2026-', lpad(seq, 7, '0')),
                unhex(concat('0199000000007000800000000', lpad(hex(mod(crc32(concat('u', seq)), 20000)), 7, '0'))),
                elt(1 + mod(seq, 2) * 2 + mod(seq div 2, 2), '990101001', '990101002', '990102001', '990102002'),
                concat('C', 13 + mod(crc32(concat('i', seq)), 30), lpad(mod(crc32(concat('j', seq)), 100), 2, '0')),
                '990101001-G01',
                elt(1 + mod(crc32(concat('p', seq)), 10), '一号车间', '二号车间北侧', '三楼仓库', '食堂后厨', '配电房', '成品库',
                    '西门岗亭', '员工宿舍二层', '喷漆房', '锅炉房'),
                elt(1 + mod(crc32(concat('t', seq)), 8), '配电箱前操作空间不得占用或遮挡', '安全出口、疏散通道应保持畅通，应急照明应完好',
                    '灭火器材的配置及有效情况', '常闭式防火门应处于关闭状态，防火卷帘下不得堆放物品', '特种设备应定期检验',
                    '危险化学品的储存应符合规定', '有限空间作业的审批制度', '电气线路的敷设应规范，不得私拉乱接'),
                concat(
                    elt(1 + mod(crc32(concat('w', seq)), 6), '东侧', '西侧', '二层', '装卸口', '货梯旁', '门口'),
                    elt(1 + mod(crc32(concat('x', seq)), 12), '消防通道', '安全出口', '配电箱', '灭火器', '应急照明灯', '防火门',
                        '电气线路', '叉车', '压力容器', '除尘管道', '防护罩', '警示标识'),
                    elt(1 + mod(crc32(concat('y', seq)), 10), '被货物堵塞', '前堆放纸箱，无法开启', '压力不足', '损坏未及时更换',
                        '未关闭', '有乱接现象', '未定期检验', '缺失', '积尘严重', '被遮挡'),
                    elt(1 + mod(crc32(concat('z', seq)), 5), '，责令立即整改', '，已经清理走', '，限期三日内完成', '', '，要求建立台账'),
                    if(mod(seq, 9973) = 7, '，有液氨泄漏迹象', ''),
                    '（第 ', mod(crc32(seq), 9973), ' 号点）'),
                '2025-11-30 23:50:00' + interval seq * 30 second,
                elt(1 + mod(crc32(concat('o', seq)), 3), 'SELF_CHECK', 'SELF_CHECK', 'INSPECTION'),
                concat('officer-', mod(seq, 500)), '检查员',
                '2025-12-01' + interval seq * 30 second,
                if(mod(crc32(concat('g', seq)), 20) = 0, 'MAJOR', 'GENERAL'),
                elt(1 + least(8, floor(mod(crc32(concat('s', seq)), 100) / 6)), 'RECTIFYING', 'RECTIFYING', 'REPORTED', 'VERIFIED',
                    'REVIEW_REQUESTED', 'MERGED', 'CLOSED', 'CLOSED', 'ARCHIVED'),
                '2025-12-01' + interval seq * 30 second,
                if(mod(crc32(concat('d', seq)), 3) = 0, null,
                    date('2025-12-01' + interval seq * 30 second) + interval 3 + mod(crc32(concat('e', seq)), 30) day),
                0,
                if(mod(seq, 4) = 0, null, 119.5 + mod(crc32(concat('a', seq)), 1000000) / 1000000),
                if(mod(seq, 4) = 0, null, 30 + mod(crc32(concat('b', seq)), 1000000) / 1000000),
                '2025-12-01' + interval seq * 30 + mod(crc32(concat('f', seq)), 600000) second
            from seq_1_to_%d""";

    private static ServiceStack filled;

    private Register() {}

    /**
     * A stack with a full register. Filling takes minutes, so benchmarks that only read share it;
     * it ends with this process.
     */
    static synchronized ServiceStack stack() throws Exception {
        if (filled == null) {
            ServiceStack stack = new ServiceStack(Part.HAZARD, "id");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stack)));
            fill(stack);
            filled = stack;
        }
        return filled;
    }

    private static void close(ServiceStack stack) {
        try {
            stack.close();
        } catch (IOException left) {
            System.err.println("The benchmark's directory is left behind: " + left);
        }
    }

    /** Fills the empty register in one statement, and waits until the service has indexed it. */
    private static void fill(ServiceStack stack) throws Exception {
        long began = System.nanoTime();
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set unique_checks = 0, foreign_key_checks = 0");
            statement.executeUpdate(INSERT.formatted(HAZARDS));
            statement.execute("analyze table hazard");
        }
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - began) / 1e9);
        awaitIndex(stack);
    }

    /**
     * The rows came in behind the service's back: its start-up finds them. It would also tell of
     * some 200,000 deadlines that have passed, for minutes, while others are measured.
     */
    private static void awaitIndex(ServiceStack stack) throws Exception {
        long began = System.nanoTime();
        stack.restartService(Map.of("TOCSIN_OVERDUE_EVERY", "off"));
        long deadline = began + INDEXED.toNanos();
        while (stack.metric("tocsin_search_ready") < 1) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The search index was not ready in " + INDEXED);
            }
            Thread.sleep(500);
        }
        System.out.printf(
                "service restarted and %.0f hazards indexed in %.0f s%n",
                stack.metric("tocsin_search_indexed"), (System.nanoTime() - began) / 1e9);
    }
}
