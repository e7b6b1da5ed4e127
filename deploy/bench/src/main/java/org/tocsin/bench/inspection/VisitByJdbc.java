package org.tocsin.bench.inspection;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.tocsin.bench.stack.ServiceStack;

/** The rows that a submitted visit leaves, inserted into the copies without any service. */
final class VisitByJdbc {

    /** The visit, its two findings, its answers. */
    static final int EVENTS = 4;

    private static final String ANSWERS =
            "insert into bench_inspection_answer (inspection_id, checklist_id, item_no, result, remark, finding_id) values ";
    private static final String ANSWER = "(?,?,?,?,?,?)";
    private static final byte[] UNIT = bytes(UUID.fromString(ServiceStack.UNIT));
    private static final String PAYLOAD =
            "{\"inspectionId\":\"%1$s\",\"unitId\":\"%1$s\",\"kind\":\"ROUTINE\",\"item\":\"配电箱前留有操作空间，没有被货物占用或遮挡\",\"part\":\"配电箱\",\"description\":\"%2$s\"}"
                    .formatted(ServiceStack.UNIT, VisitBody.REMARK);

    private VisitByJdbc() {}

    /**
     * @param together whether the answers are one statement, as the service writes them
     */
    static void insert(Connection connection, boolean together) throws SQLException {
        byte[] visit = id();
        List<byte[]> findings = new ArrayList<>();
        for (int i = 0; i < VisitBody.FAULTS; i++) {
            findings.add(id());
        }
        insertVisit(connection, visit, "JC-990101-2026-%06d".formatted(number(connection)));
        insertInspectors(connection, visit);
        insertFindings(connection, visit, findings);
        insertAnswers(connection, visit, findings, together);
        for (int sequence = 1; sequence <= EVENTS; sequence++) {
            insertEvent(connection, visit, sequence);
        }
        insertAudit(connection, visit);
    }

    private static long number(Connection connection) throws SQLException {
        try (PreparedStatement take =
                        connection.prepareStatement(
                                "insert into bench_serial_counter (series, taken) values ('JC-990101-2026', 1)"
                                        + " on duplicate key update taken = taken + 1");
                PreparedStatement read =
                        connection.prepareStatement(
                                "select taken from bench_serial_counter where series = 'JC-990101-2026'")) {
            take.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insertVisit(Connection connection, byte[] id, String no)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_inspection (id, version, event_sequence, inspection_no, request_digest, status, kind,"
                                + " unit_id, unit_name, division, industry, grid, visited_at, place, summary, finding_count,"
                                + " hazard_count, hazards_closed, hazards_dismissed, hazard_revision, recorded_at, updated_at,"
                                + " item_count, answer_count, not_conform_count, settled) values (?, 0, 4, ?, ?, 'RECORDED',"
                                + " 'ROUTINE', ?, '东岭精工机械有限公司', '990101001', 'C3411', '990101001-G01',"
                                + " '2026-03-02 01:30:00', '东岭精工机械有限公司', '用电安全、消防通道与机械防护', 2, 0, 0, 0, 0,"
                                + " utc_timestamp(6), utc_timestamp(6), 71, 60, 2, true)")) {
            insert.setBytes(1, id);
            insert.setString(2, no);
            insert.setString(3, HexFormat.of().formatHex(id).repeat(2));
            insert.setBytes(4, UNIT);
            insert.executeUpdate();
        }
    }

    private static void insertInspectors(Connection connection, byte[] visit) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_inspection_inspector (inspection_id, ordinal, subject, inspector_name,"
                                + " organisation, certificate_no) values (?, ?, ?, ?, null, ?)")) {
            for (int ordinal = 0; ordinal < 2; ordinal++) {
                insert.setBytes(1, visit);
                insert.setInt(2, ordinal);
                insert.setString(3, ordinal == 0 ? ServiceStack.UNIT : null);
                insert.setString(4, ordinal == 0 ? "bureau-a" : "周敏");
                insert.setString(5, ordinal == 0 ? null : "ZF-0017");
                insert.executeUpdate();
            }
        }
    }

    private static void insertFindings(Connection connection, byte[] visit, List<byte[]> findings)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_finding (id, inspection_id, ordinal, part, item, description, grade, found_at,"
                                + " inspector_name, checklist_id, check_item) values (?, ?, ?, '疏散通道',"
                                + " '疏散通道和安全出口保持畅通，没有被占用、堵塞、锁闭', ?, 'GENERAL', '2026-03-02 01:30:00', 'bureau-a', ?,"
                                + " 'FIRE-01')")) {
            for (int i = 0; i < findings.size(); i++) {
                insert.setBytes(1, findings.get(i));
                insert.setBytes(2, visit);
                insert.setInt(3, i + 1);
                insert.setString(4, VisitBody.REMARK);
                insert.setBytes(5, UNIT);
                insert.executeUpdate();
            }
        }
    }

    private static void insertAnswers(
            Connection connection, byte[] visit, List<byte[]> findings, boolean together)
            throws SQLException {
        int rows = together ? VisitBody.ITEMS : 1;
        String sql = ANSWERS + String.join(",", Collections.nCopies(rows, ANSWER));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int at = 0;
            int faults = 0;
            for (VisitBody.Item item : VisitBody.ALL) {
                insert.setBytes(++at, visit);
                insert.setBytes(++at, bytes(UUID.fromString(item.checklist())));
                insert.setInt(++at, item.number());
                insert.setString(++at, item.atFault() ? "NOT_CONFORM" : "CONFORM");
                insert.setString(++at, VisitBody.REMARK);
                insert.setBytes(++at, item.atFault() ? findings.get(faults++) : null);
                if (!together) {
                    insert.executeUpdate();
                    at = 0;
                }
            }
            if (together) {
                insert.executeUpdate();
            }
        }
    }

    private static void insertEvent(Connection connection, byte[] visit, int sequence)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_outbox_event (id, topic, type, aggregate_id, sequence, bucket, division, industry,"
                                + " unit_id, grid, traceparent, occurred_at, payload) values (?, 'tocsin.inspection',"
                                + " 'inspection.finding-recorded.v1', ?, ?, 7, '990101001', 'C3411', ?, '990101001-G01',"
                                + " '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', utc_timestamp(6), ?)")) {
            insert.setBytes(1, id());
            insert.setBytes(2, visit);
            insert.setInt(3, sequence);
            insert.setBytes(4, UNIT);
            insert.setString(5, PAYLOAD);
            insert.executeUpdate();
        }
    }

    private static void insertAudit(Connection connection, byte[] visit) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_audit_entry (id, recorded_at, subject, name, roles, division, action, what,"
                                + " record_id, after_digest, trace_id) values (?, utc_timestamp(6), ?, 'bureau-a',"
                                + " 'bureau-officer', '990101', 'record', 'inspection', ?, ?, ?)")) {
            insert.setBytes(1, id());
            insert.setString(2, ServiceStack.UNIT);
            insert.setBytes(3, visit);
            insert.setString(4, "a".repeat(64));
            insert.setString(5, "b".repeat(32));
            insert.executeUpdate();
        }
    }

    /** Ascending, as the service's are, so that the index is filled in the same way. */
    private static byte[] id() {
        return ByteBuffer.allocate(16)
                .putLong(System.nanoTime())
                .putLong(UUID.randomUUID().getLeastSignificantBits())
                .array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
