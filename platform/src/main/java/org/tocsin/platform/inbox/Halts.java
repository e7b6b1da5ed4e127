package org.tocsin.platform.inbox;

import static org.tocsin.platform.outbox.Columns.bytes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The aggregates that one consumer could not go on with. Released through {@link Replay}, or by
 * SQL: {@code UPDATE inbox_halted SET release_requested = TRUE WHERE consumer = … AND aggregate_id
 * = …}.
 */
final class Halts {

    private static final int REASON_LENGTH = 4_000;

    private final DataSource database;
    private final String consumer;

    Halts(DataSource database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    boolean holds(UUID aggregateId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT 1 FROM inbox_halted"
                                        + " WHERE consumer = ? AND aggregate_id = ?")) {
            select.setString(1, consumer);
            select.setBytes(2, bytes(aggregateId));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void put(IncomingEvent event, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT IGNORE INTO inbox_halted (consumer, aggregate_id, sequence,"
                                        + " reason, halted_at)"
                                        + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, consumer);
            insert.setBytes(2, bytes(event.aggregateId()));
            insert.setLong(3, event.sequence());
            insert.setString(4, reason.substring(0, Math.min(reason.length(), REASON_LENGTH)));
            insert.executeUpdate();
        }
    }

    /** Takes away what operators asked to release; what was parked is then ready. */
    void releaseRequested() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "DELETE FROM inbox_halted"
                                        + " WHERE consumer = ? AND release_requested")) {
            delete.setString(1, consumer);
            delete.executeUpdate();
        }
    }
}
