package org.tocsin.platform.inbox;

import static org.tocsin.platform.outbox.Columns.bytes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tocsin.platform.outbox.TestTopic;

/** A listener whose read model is the list of what it has applied. */
final class Recorder implements EventListener {

    private final DataSource database;
    private final TestTopic topic;
    private final Continuity continuity;
    private final String name = "recorder-" + UUID.randomUUID();

    /** Runs after the effect, in its transaction. */
    volatile Consumer<IncomingEvent> afterwards = _ -> {};

    Recorder(DataSource database, TestTopic topic, Continuity continuity) {
        this.database = database;
        this.topic = topic;
        this.continuity = continuity;
    }

    @Override
    public String consumer() {
        return name;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic.name());
    }

    @Override
    public Continuity continuity() {
        return continuity;
    }

    @Override
    public void on(IncomingEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO test_effect (consumer, aggregate, sequence)"
                                        + " VALUES (?, ?, ?)")) {
            insert.setString(1, name);
            insert.setBytes(2, bytes(event.aggregateId()));
            insert.setLong(3, event.sequence());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        afterwards.accept(event);
    }

    @Override
    public void clear() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM test_effect WHERE consumer = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What has been applied of the aggregate, in that order. */
    List<Long> applied(UUID aggregate) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT sequence FROM test_effect"
                                        + " WHERE consumer = ? AND aggregate = ? ORDER BY id")) {
            select.setString(1, name);
            select.setBytes(2, bytes(aggregate));
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long count(String table) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT COUNT(*) FROM " + table + " WHERE consumer = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
