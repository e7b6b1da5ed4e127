package org.tocsin.bench.hazard;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.tocsin.bench.stack.ServiceStack;

/**
 * What an import writes for each row (hazard, event, audit entry, and a number per row from a
 * locked series), by plain JDBC batches into copies of the tables.
 */
final class ImportByJdbc {

    /** As many as the service takes per transaction. */
    private static final int CHUNK = 500;

    private static final String HAZARD =
            "insert into bench_hazard (id, version, event_sequence, hazard_no, unit_id, division, industry, grid, part,"
                    + " item, description, found_at, source, import_source, external_id, reported_by, reported_by_name,"
                    + " reported_at, grade, status, failed_reviews, updated_at, status_since) values (?, 0, 1, ?, ?, '990101001',"
                    + " 'C3411', '990101001-G01', '一号车间', ?, ?, '2026-03-01 00:00:00', 'SELF_CHECK', ?, ?, ?,"
                    + " 'bureau-a', utc_timestamp(6), 'GENERAL', 'REPORTED', 0, utc_timestamp(6), utc_timestamp(6))";
    private static final String EVENT =
            "insert into bench_outbox_event (id, topic, type, aggregate_id, sequence, bucket, division, industry,"
                    + " unit_id, grid, traceparent, occurred_at, payload) values (?, 'tocsin.hazard',"
                    + " 'hazard.reported.v1', ?, 1, 7, '990101001', 'C3411', ?, '990101001-G01',"
                    + " '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', utc_timestamp(6), ?)";
    private static final String AUDIT =
            "insert into bench_audit_entry (id, recorded_at, subject, name, roles, division, action, what, record_id,"
                    + " after_digest, trace_id) values (?, utc_timestamp(6), ?, 'bureau-a', 'bureau-officer', '990101',"
                    + " 'report', 'hazard', ?, ?, ?)";

    private final Connection connection;
    private long made;

    private ImportByJdbc(Connection connection) {
        this.connection = connection;
    }

    static void run(ServiceStack stack, String source, int rows) throws SQLException {
        try (Connection connection = stack.connectForBatches()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            ImportByJdbc work = new ImportByJdbc(connection);
            for (int row = 0; row < rows; row += CHUNK) {
                work.chunk(source, row, Math.min(rows, row + CHUNK));
                connection.commit();
            }
        }
    }

    private void chunk(String source, int from, int to) throws SQLException {
        long number = numbers(to - from);
        try (PreparedStatement hazard = connection.prepareStatement(HAZARD);
                PreparedStatement event = connection.prepareStatement(EVENT);
                PreparedStatement audit = connection.prepareStatement(AUDIT)) {
            for (int row = from; row < to; row++) {
                add(hazard, event, audit, source, row, "YH-990101-2026-%06d".formatted(number++));
            }
            hazard.executeBatch();
            event.executeBatch();
            audit.executeBatch();
        }
    }

    private void add(
            PreparedStatement hazard,
            PreparedStatement event,
            PreparedStatement audit,
            String source,
            int row,
            String hazardNo)
            throws SQLException {
        byte[] id = id();
        byte[] unit = bytes(UUID.fromString(BenchUnits.of(row)));
        String description = ImportRows.description(row);
        Object[] ofHazard = {
            id,
            hazardNo,
            unit,
            ImportRows.item(row),
            description,
            source,
            "" + row,
            ServiceStack.UNIT
        };
        Object[] ofEvent = {id(), id, unit, payload(row, hazardNo, description)};
        Object[] ofAudit = {id(), ServiceStack.UNIT, id, "a".repeat(64), "b".repeat(32)};
        addTo(hazard, ofHazard);
        addTo(event, ofEvent);
        addTo(audit, ofAudit);
    }

    private static void addTo(PreparedStatement batch, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    private static String payload(int row, String hazardNo, String description) {
        return """
               {"hazardId":"%s","hazardNo":"%s","unitId":"%s","grade":"GENERAL","status":"REPORTED","previousStatus":null,\
               "source":"SELF_CHECK","findingId":null,"at":"2026-03-01T00:00:00Z","inspectionId":null,"part":"一号车间",\
               "item":"%s","description":"%s","foundAt":"2026-03-01T00:00:00Z"}"""
                .formatted(
                        ServiceStack.UNIT,
                        hazardNo,
                        BenchUnits.of(row),
                        ImportRows.item(row),
                        description);
    }

    /** The first of a block of numbers. */
    private long numbers(int count) throws SQLException {
        try (PreparedStatement take =
                        connection.prepareStatement(
                                "insert into bench_serial_counter (series, taken) values ('YH-990101-2026', ?)"
                                        + " on duplicate key update taken = taken + ?");
                PreparedStatement read =
                        connection.prepareStatement(
                                "select taken from bench_serial_counter where series = 'YH-990101-2026'")) {
            take.setInt(1, count);
            take.setInt(2, count);
            take.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getLong(1) - count + 1;
            }
        }
    }

    /** Ascending, as the service's are, so that the index is filled in the same way. */
    private byte[] id() {
        return bytes(new UUID((System.currentTimeMillis() << 16) | 0x7000, ++made));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
