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
     * What is known of an aggregate.
     *
     * @param last the last sequence that was applied, 0 if none
     * @param first whether nothing was kept of the aggregate before, a halt neither
     */
    record Mark(long last, boolean first) {}

    /**
     * The row stays locked until the transaction ends, so that instances which both believe to own
     * the partition take turns.
     *
     * @param sequence of the event to come: with 1 there is mostly no row yet to look for
     */
    Mark lock(UUID aggregateId, long sequence) throws SQLException {
        try (Connection connection = database.getConnection()) {
            OptionalLong known =
                    sequence == 1 ? OptionalLong.empty() : select(connection, aggregateId);
            if (known.isEmpty()) {
                if (inserted(connection, aggregateId)) {
                    return new Mark(0, true);
                }
                known = select(connection, aggregateId);
            }
            return new Mark(known.orElseThrow(), false);
        }
    }

    private boolean inserted(Connection connection, UUID aggregateId) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT IGNORE INTO inbox_mark (consumer, aggregate_id, last_sequence)"
                                + " VALUES (?, ?, 0)")) {
            insert.setString(1, consumer);
            insert.setBytes(2, bytes(aggregateId));
            return insert.executeUpdate() == 1;
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
