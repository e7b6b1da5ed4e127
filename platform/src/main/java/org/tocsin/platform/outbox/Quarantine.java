package org.tocsin.platform.outbox;

import static org.tocsin.platform.outbox.Columns.bytes;
import static org.tocsin.platform.outbox.Columns.uuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The aggregates whose next event Kafka will not take as it is. Released through {@link #release},
 * or by SQL: {@code UPDATE outbox_quarantine SET release_requested = TRUE WHERE aggregate_id = …}.
 */
final class Quarantine {

    private static final int REASON_LENGTH = 4_000;

    private final DataSource database;

    Quarantine(DataSource database) {
        this.database = database;
    }

    void put(StoredEvent event, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT IGNORE INTO outbox_quarantine (aggregate_id, event_id,"
                                        + " topic, type, sequence, reason, quarantined_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))")) {
            insert.setBytes(1, bytes(event.aggregateId()));
            insert.setBytes(2, bytes(event.id()));
            insert.setString(3, event.topic());
            insert.setString(4, event.type());
            insert.setLong(5, event.sequence());
            insert.setString(6, reason.substring(0, Math.min(reason.length(), REASON_LENGTH)));
            insert.executeUpdate();
        }
    }

    /** Whether there was something to release. */
    boolean release(UUID aggregateId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "DELETE FROM outbox_quarantine WHERE aggregate_id = ?")) {
            delete.setBytes(1, bytes(aggregateId));
            return delete.executeUpdate() > 0;
        }
    }

    /** Releases what operators have asked for. */
    List<UUID> releaseRequested() throws SQLException {
        List<UUID> requested = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery(
                                "SELECT aggregate_id FROM outbox_quarantine"
                                        + " WHERE release_requested")) {
            while (rows.next()) {
                requested.add(uuid(rows.getBytes(1)));
            }
        }
        for (UUID aggregateId : requested) {
            release(aggregateId);
        }
        return requested;
    }
}
