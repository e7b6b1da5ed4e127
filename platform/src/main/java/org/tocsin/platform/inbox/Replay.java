package org.tocsin.platform.inbox;

import static org.tocsin.platform.outbox.Columns.bytes;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.problem.Refusal;

/**
 * What an operator does after the cause of a failure is gone. The same can be done by SQL alone,
 * from outside the service, and takes effect within a second or so:
 *
 * <pre>{@code
 * UPDATE outbox_quarantine SET release_requested = TRUE WHERE aggregate_id = …
 * UPDATE inbox_halted      SET release_requested = TRUE WHERE consumer = … AND aggregate_id = …
 * UPDATE inbox_consumer    SET rebuild_requested = TRUE WHERE consumer = …
 * }</pre>
 */
@ApplicationScoped
public class Replay {

    private final List<EventListener> listeners;
    private final DataSource database;

    Replay(@All List<EventListener> listeners, DataSource database) {
        this.listeners = listeners;
        this.database = database;
    }

    /**
     * Empties a consumer's read model and lets all instances build it again from the first event
     * that the topics still hold. Returns when it is empty; the building goes on behind it.
     */
    public void rebuild(String consumer) {
        EventListener listener =
                listeners.stream()
                        .filter(candidate -> candidate.consumer().equals(consumer))
                        .findAny()
                        .orElseThrow(() -> new Refusal.NotFound("consumer", consumer));
        Rebuild.begin(listener, new Generations(database, consumer));
    }

    /**
     * Lets a quarantined aggregate be published, and one that consumers gave up on be applied,
     * again.
     *
     * @return how many quarantines and halts there were
     */
    public int release(UUID aggregateId) {
        try (Connection connection = database.getConnection()) {
            return request(connection, "outbox_quarantine", aggregateId)
                    + request(connection, "inbox_halted", aggregateId);
        } catch (SQLException failure) {
            throw new IllegalStateException("The release could not be requested", failure);
        }
    }

    private static int request(Connection connection, String table, UUID aggregateId)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE "
                                + table
                                + " SET release_requested = TRUE WHERE aggregate_id = ?")) {
            update.setBytes(1, bytes(aggregateId));
            return update.executeUpdate();
        }
    }
}
