package org.tocsin.platform.inbox;

import static org.tocsin.platform.outbox.Columns.bytes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/** What one consumer has applied; all of it within the transaction of the effect. */
final class Marks {

    private final DataSource database;
    private final String consumer;

    Marks(DataSource database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    /**
     * The last sequence that was applied, 0 if none. The row stays locked until the transaction
     * ends, so that instances which both believe to own the partition take turns.
     */
    long lock(UUID aggregateId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            OptionalLong known = select(connection, aggregateId);
            if (known.isPresent()) {
                return known.getAsLong();
            }
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT IGNORE INTO inbox_mark (consumer, aggregate_id, last_sequence)"
                                    + " VALUES (?, ?, 0)")) {
                insert.setString(1, consumer);
                insert.setBytes(2, bytes(aggregateId));
                insert.executeUpdate();
            }
            return select(connection, aggregateId).orElseThrow();
        }
    }

    private OptionalLong select(Connection connection, UUID aggregateId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT last_sequence FROM inbox_mark"
                                + " WHERE consumer = ? AND aggregate_id = ? FOR UPDATE")) {
            select.setString(1, consumer);
            select.setBytes(2, bytes(aggregateId));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    void set(UUID aggregateId, long sequence) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE inbox_mark SET last_sequence = ?"
                                        + " WHERE consumer = ? AND aggregate_id = ?")) {
            update.setLong(1, sequence);
            update.setString(2, consumer);
            update.setBytes(3, bytes(aggregateId));
            update.executeUpdate();
        }
    }
}
