package org.tocsin.local.stack;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Aggregates whose events the outbox could not publish or an inbox could not apply, over all
 * services.
 */
public final class Parked {

    /** {@code where}: the topic it was to go to, or the consumer that could not apply it. */
    public record Waiting(
            Part part, UUID aggregate, String where, String type, long sequence, String reason) {}

    private static final String LIST =
            """
            SELECT aggregate_id, CONCAT('outbox → ', topic) AS place, type, sequence, reason FROM outbox_quarantine
            UNION ALL
            SELECT h.aggregate_id, CONCAT('inbox ', h.consumer), COALESCE(p.type, '?'), h.sequence, h.reason
              FROM inbox_halted h
              LEFT JOIN inbox_parked p
                ON p.consumer = h.consumer AND p.aggregate_id = h.aggregate_id AND p.sequence = h.sequence
            """;

    private final Databases databases;

    public Parked(Databases databases) {
        this.databases = databases;
    }

    public List<Waiting> list() throws SQLException {
        List<Waiting> all = new ArrayList<>();
        for (Part part : Part.services()) {
            try (Connection connection = databases.connect("")) {
                if (hasTables(connection, part)) {
                    connection.setCatalog(part.schema());
                    list(connection, part, all);
                }
            }
        }
        return all;
    }

    private static void list(Connection connection, Part part, List<Waiting> all)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(
                        new Waiting(
                                part,
                                uuid(rows.getBytes(1)),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getLong(4),
                                rows.getString(5)));
            }
        }
    }

    /**
     * Asks relay and consumers of the part to go on with the aggregate; returns how many places it
     * waited in.
     */
    public int release(Part part, UUID aggregate) throws SQLException {
        int released = 0;
        try (Connection connection = databases.connect("")) {
            if (hasTables(connection, part)) {
                connection.setCatalog(part.schema());
                for (String table : List.of("outbox_quarantine", "inbox_halted")) {
                    released += release(connection, table, aggregate);
                }
            }
        }
        return released;
    }

    private static int release(Connection connection, String table, UUID aggregate)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "UPDATE "
                                + table
                                + " SET release_requested = TRUE WHERE aggregate_id = ?")) {
            statement.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(aggregate.getMostSignificantBits())
                            .putLong(aggregate.getLeastSignificantBits())
                            .array());
            return statement.executeUpdate();
        }
    }

    private static boolean hasTables(Connection connection, Part part) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = ?"
                                + " AND table_name IN ('outbox_quarantine', 'inbox_halted', 'inbox_parked')")) {
            statement.setString(1, part.schema());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1) == 3;
            }
        }
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
