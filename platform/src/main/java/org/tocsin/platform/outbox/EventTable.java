package org.tocsin.platform.outbox;

import static org.tocsin.platform.outbox.Columns.bytes;
import static org.tocsin.platform.outbox.Columns.placeholders;
import static org.tocsin.platform.outbox.Columns.utc;
import static org.tocsin.platform.outbox.Columns.uuid;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.lease.Bucket;

/** {@code outbox_event}: rows come with the business transaction and go after acknowledgement. */
final class EventTable {

    static final String INSERT =
            "INSERT INTO outbox_event (id, topic, type, aggregate_id, sequence, bucket, division,"
                    + " industry, unit_id, grid, traceparent, occurred_at, payload)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String NOT_QUARANTINED =
            " AND NOT EXISTS (SELECT 1 FROM outbox_quarantine q"
                    + " WHERE q.aggregate_id = e.aggregate_id)";

    private final DataSource database;

    EventTable(DataSource database) {
        this.database = database;
    }

    /** An event that waits, as a sweep sees it. */
    record Waiting(UUID id, UUID aggregateId) {}

    void insert(StoredEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Object[] values = values(event);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** The parameters of {@link #INSERT}. */
    static Object[] values(StoredEvent event) {
        EventScope scope = event.scope();
        return new Object[] {
            bytes(event.id()),
            event.topic(),
            event.type(),
            bytes(event.aggregateId()),
            event.sequence(),
            Bucket.of(event.aggregateId()),
            scope.division(),
            scope.industry(),
            bytes(scope.unitId()),
            scope.grid(),
            event.traceparent(),
            utc(event.occurredAt()),
            event.payload()
        };
    }

    /**
     * Waiting events by id, that is nearly by age, from one position on. Two events of one
     * aggregate may come in the wrong order here (clocks of instances differ): what is published is
     * read by {@link #load}.
     */
    List<Waiting> waiting(
            UUID after, Collection<Integer> buckets, Collection<String> exceptTopics, int limit)
            throws SQLException {
        if (buckets.isEmpty()) {
            return List.of();
        }
        String where =
                " WHERE e.id > ? AND e.bucket IN "
                        + placeholders(buckets.size())
                        + (exceptTopics.isEmpty()
                                ? ""
                                : " AND e.topic NOT IN " + placeholders(exceptTopics.size()));
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT e.id, e.aggregate_id FROM outbox_event e"
                                        + where
                                        + NOT_QUARANTINED
                                        + " ORDER BY e.id LIMIT ?")) {
            int index = 1;
            select.setBytes(index++, bytes(after));
            for (int bucket : buckets) {
                select.setInt(index++, bucket);
            }
            for (String topic : exceptTopics) {
                select.setString(index++, topic);
            }
            select.setInt(index, limit);
            List<Waiting> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Waiting(uuid(rows.getBytes(1)), uuid(rows.getBytes(2))));
                }
            }
            return found;
        }
    }

    /**
     * The next events of these aggregates, in sequence. One statement is one snapshot: if it shows
     * n + 1 and not n, then n has been published, for n had committed before n + 1 could be
     * written.
     */
    List<StoredEvent> load(Collection<UUID> aggregates, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT e.id, e.topic, e.type, e.aggregate_id, e.sequence,"
                                        + " e.division, e.industry, e.unit_id, e.grid,"
                                        + " e.traceparent, e.occurred_at, e.payload"
                                        + " FROM outbox_event e WHERE e.aggregate_id IN "
                                        + placeholders(aggregates.size())
                                        + NOT_QUARANTINED
                                        + " ORDER BY e.aggregate_id, e.sequence LIMIT ?")) {
            int index = 1;
            for (UUID aggregate : aggregates) {
                select.setBytes(index++, bytes(aggregate));
            }
            select.setInt(index, limit);
            List<StoredEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(read(rows));
                }
            }
            return events;
        }
    }

    private static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                uuid(row.getBytes(1)),
                row.getString(2),
                row.getString(3),
                uuid(row.getBytes(4)),
                row.getLong(5),
                new EventScope(
                        row.getString(6),
                        row.getString(7),
                        uuid(row.getBytes(8)),
                        row.getString(9)),
                row.getString(10),
                row.getObject(11, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(12));
    }

    void delete(Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "DELETE FROM outbox_event WHERE id IN "
                                        + placeholders(ids.size()))) {
            int index = 1;
            for (UUID id : ids) {
                delete.setBytes(index++, bytes(id));
            }
            delete.executeUpdate();
        }
    }
}
