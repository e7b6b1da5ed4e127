package org.tocsin.bench.hazard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.stack.Connections;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * Reporting a hazard, beside the same statements in a plain JDBC loop on copies of the same tables.
 */
public final class HazardCreate implements Benchmark {

    private static final String BODY =
            """
            {"unitId":"%s","part":"一号车间","item":"配电箱前操作空间","description":"配电箱前堆放纸箱，无法开启箱门",
             "grade":"GENERAL","source":"EXPERT"}"""
                    .formatted(ServiceStack.UNIT);
    private static final List<String> COPIES =
            List.of("hazard", "serial_counter", "outbox_event", "audit_entry");

    private ServiceStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "hazard-create";
    }

    @Override
    public String question() {
        return "POST /api/v1/hazards at the service (token check, validation, scope, hazard, number, event, audit, and the"
                + " relay publishing behind it) beside the same statements by JDBC";
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.HAZARD, "id");
        connections = new Connections(stack);
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            for (String table : COPIES) {
                statement.execute("create table bench_" + table + " like " + table);
            }
        }
        proveThatBothWrite();
        return List.of(
                new Measured("POST /api/v1/hazards", this::throughTheService, stack::serviceCpu),
                new Measured("JDBC loop", this::byJdbc, stack::baselineCpu));
    }

    private void throughTheService() throws Exception {
        stack.post("/api/v1/hazards", BODY);
    }

    private void byJdbc() throws SQLException, InterruptedException {
        connections.run(this::insertAll);
    }

    private void proveThatBothWrite() throws Exception {
        throughTheService();
        byJdbc();
        String shape =
                "select count(*) from %s where description like '配电箱前%%' and status = 'REPORTED'";
        long served = stack.count(shape.formatted("hazard"));
        long copied = stack.count(shape.formatted("bench_hazard"));
        if (served != 1 || copied != 1) {
            throw new IllegalStateException(
                    "One hazard each was expected, not %d and %d".formatted(served, copied));
        }
    }

    private void insertAll(Connection connection) throws SQLException {
        byte[] id = id();
        readUnit(connection);
        String hazardNo = "YH-990101-2026-%06d".formatted(nextNumber(connection));
        insertHazard(connection, id, hazardNo);
        insertEvent(connection, id, hazardNo);
        insertAudit(connection, id);
    }

    private static void readUnit(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select * from directory_unit where id = unhex(replace(?,'-',''))"
                                + " and division in (select descendant from division_closure where ancestor = ?)")) {
            select.setString(1, ServiceStack.UNIT);
            select.setString(2, "990101");
            select.executeQuery().close();
        }
    }

    private static long nextNumber(Connection connection) throws SQLException {
        try (PreparedStatement take =
                        connection.prepareStatement(
                                "insert into bench_serial_counter (series, taken) values (?, 1)"
                                        + " on duplicate key update taken = taken + 1");
                PreparedStatement read =
                        connection.prepareStatement(
                                "select taken from bench_serial_counter where series = ?")) {
            take.setString(1, "YH-990101-2026");
            take.executeUpdate();
            read.setString(1, "YH-990101-2026");
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void insertHazard(Connection connection, byte[] id, String hazardNo)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_hazard (id, version, event_sequence, hazard_no, unit_id, division, industry, grid,"
                                + " part, item, description, found_at, source, reported_by, reported_by_name, reported_at,"
                                + " grade, status, failed_reviews, updated_at, status_since) values (?, 0, 1, ?, unhex(replace(?,'-','')),"
                                + " '990101001', 'C3411', '990101001-G01', '一号车间', '配电箱前操作空间',"
                                + " '配电箱前堆放纸箱，无法开启箱门', utc_timestamp(6), 'EXPERT', ?, 'bureau-a', utc_timestamp(6),"
                                + " 'GENERAL', 'REPORTED', 0, utc_timestamp(6), utc_timestamp(6))")) {
            insert.setBytes(1, id);
            insert.setString(2, hazardNo);
            insert.setString(3, ServiceStack.UNIT);
            insert.setString(4, ServiceStack.UNIT);
            insert.executeUpdate();
        }
    }

    private static void insertEvent(Connection connection, byte[] id, String hazardNo)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_outbox_event (id, topic, type, aggregate_id, sequence, bucket, division, industry,"
                                + " unit_id, grid, traceparent, occurred_at, payload) values (?, 'tocsin.hazard',"
                                + " 'hazard.reported.v1', ?, 1, 7, '990101001', 'C3411', unhex(replace(?,'-','')),"
                                + " '990101001-G01', ?, utc_timestamp(6), ?)")) {
            insert.setBytes(1, id());
            insert.setBytes(2, id);
            insert.setString(3, ServiceStack.UNIT);
            insert.setString(4, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            insert.setString(
                    5,
                    "{\"hazardId\":\"%s\",\"hazardNo\":\"%s\",\"unitId\":\"%s\",\"grade\":\"GENERAL\",\"status\":\"REPORTED\"}"
                            .formatted(ServiceStack.UNIT, hazardNo, ServiceStack.UNIT));
            insert.executeUpdate();
        }
    }

    private static void insertAudit(Connection connection, byte[] id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into bench_audit_entry (id, recorded_at, subject, name, roles, division, action, what,"
                                + " record_id, after_digest, trace_id) values (?, utc_timestamp(6), ?, 'bureau-a',"
                                + " 'bureau-officer', '990101', 'report', 'hazard', ?, ?, ?)")) {
            insert.setBytes(1, id());
            insert.setString(2, ServiceStack.UNIT);
            insert.setBytes(3, id);
            insert.setString(4, "a".repeat(64));
            insert.setString(5, "b".repeat(32));
            insert.executeUpdate();
        }
    }

    /** Ascending, as the service's are, so that the index is filled in the same way. */
    private static byte[] id() {
        UUID random = UUID.randomUUID();
        return java.nio.ByteBuffer.allocate(16)
                .putLong(System.nanoTime())
                .putLong(random.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws Exception {
        if (connections != null) {
            connections.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
