package org.tocsin.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts the rebuilds of a consumer's read model. Each generation reads with a Kafka group of its
 * own, that is from zero, and every effect holds a shared lock on the count: nothing of the old
 * generation can land in the new one, whatever other instances do.
 */
final class Generations {

    private static final List<String> FORGOTTEN =
            List.of("inbox_mark", "inbox_parked", "inbox_halted");

    private final DataSource database;
    private final String consumer;

    Generations(DataSource database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    record Present(long generation, boolean rebuildRequested) {}

    Present present() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT IGNORE INTO inbox_consumer (consumer) VALUES (?)")) {
            Present known = select(connection, "");
            if (known != null) {
                return known;
            }
            insert.setString(1, consumer);
            insert.executeUpdate();
            return select(connection, "");
        }
    }

    /** Within the effect's transaction. */
    void check(long expected) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Present now = select(connection, " LOCK IN SHARE MODE");
            if (now == null || now.generation() != expected) {
                throw new GenerationChanged();
            }
        }
    }

    /** Waits for the effects that are under way and holds up those to come. */
    void lock() throws SQLException {
        try (Connection connection = database.getConnection()) {
            select(connection, " FOR UPDATE");
        }
    }

    /** Forgets every mark and everything that waits; with {@link #lock}, in one transaction. */
    void next() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String table : FORGOTTEN) {
                execute(connection, "DELETE FROM " + table + " WHERE consumer = ?");
            }
            execute(
                    connection,
                    "UPDATE inbox_consumer SET generation = generation + 1,"
                            + " rebuild_requested = FALSE WHERE consumer = ?");
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, consumer);
            statement.executeUpdate();
        }
    }

    private Present select(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT generation, rebuild_requested FROM inbox_consumer"
                                + " WHERE consumer = ?"
                                + lock)) {
            select.setString(1, consumer);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Present(row.getLong(1), row.getBoolean(2)) : null;
            }
        }
    }
}
