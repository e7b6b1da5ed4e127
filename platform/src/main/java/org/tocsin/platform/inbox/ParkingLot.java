package org.tocsin.platform.inbox;

import static org.tocsin.platform.outbox.Columns.bytes;
import static org.tocsin.platform.outbox.Columns.utc;
import static org.tocsin.platform.outbox.Columns.uuid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.outbox.EventScope;

/** The events that wait, for a gap to close or for their aggregate to be released. */
final class ParkingLot {

    /** Not halted, and nothing missing before it. */
    private static final String READY =
            " FROM inbox_parked p LEFT JOIN inbox_mark m"
                    + " ON m.consumer = p.consumer AND m.aggregate_id = p.aggregate_id"
                    + " WHERE p.consumer = ?"
                    + " AND (? OR p.sequence <= COALESCE(m.last_sequence, 0) + 1)"
                    + " AND NOT EXISTS (SELECT 1 FROM inbox_halted h"
                    + " WHERE h.consumer = p.consumer AND h.aggregate_id = p.aggregate_id)";

    private final DataSource database;
    private final String consumer;
    private final boolean anyOrder;
    private final ObjectMapper json;

    ParkingLot(DataSource database, String consumer, Continuity continuity, ObjectMapper json) {
        this.database = database;
        this.consumer = consumer;
        this.anyOrder = continuity == Continuity.LATEST_STATE;
        this.json = json;
    }

    /** Parking what is parked already changes nothing. */
    void park(IncomingEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT IGNORE INTO inbox_parked (consumer, aggregate_id, sequence,"
                                        + " event_id, topic, type, division, industry, unit_id,"
                                        + " grid, traceparent, occurred_at, payload, parked_at)"
                                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                        + " UTC_TIMESTAMP(6))")) {
            EventScope scope = event.scope();
            insert.setString(1, consumer);
            insert.setBytes(2, bytes(event.aggregateId()));
            insert.setLong(3, event.sequence());
            insert.setBytes(4, bytes(event.id()));
            insert.setString(5, event.topic());
            insert.setString(6, event.type());
            insert.setString(7, scope.division());
            insert.setString(8, scope.industry());
            insert.setBytes(9, bytes(scope.unitId()));
            insert.setString(10, scope.grid());
            insert.setString(11, event.traceparent());
            insert.setObject(12, utc(event.time()));
            insert.setString(13, event.data().toString());
            insert.executeUpdate();
        }
    }

    void remove(IncomingEvent event) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "DELETE FROM inbox_parked"
                                        + " WHERE consumer = ? AND aggregate_id = ?"
                                        + " AND sequence = ?")) {
            delete.setString(1, consumer);
            delete.setBytes(2, bytes(event.aggregateId()));
            delete.setLong(3, event.sequence());
            delete.executeUpdate();
        }
    }

    /** The aggregates of which an event could be applied now. */
    List<UUID> ready(int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT DISTINCT p.aggregate_id" + READY + " LIMIT ?")) {
            select.setString(1, consumer);
            select.setBoolean(2, anyOrder);
            select.setInt(3, limit);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(uuid(rows.getBytes(1)));
                }
            }
            return found;
        }
    }

    /** The first event of the aggregate, if it could be applied now. */
    Optional<IncomingEvent> next(UUID aggregateId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT p.topic, p.event_id, p.type, p.aggregate_id, p.sequence,"
                                        + " p.occurred_at, p.division, p.industry, p.unit_id,"
                                        + " p.grid, p.traceparent, p.payload"
                                        + READY
                                        + " AND p.aggregate_id = ?"
                                        + " ORDER BY p.sequence LIMIT 1")) {
            select.setString(1, consumer);
            select.setBoolean(2, anyOrder);
            select.setBytes(3, bytes(aggregateId));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private IncomingEvent read(ResultSet row) throws SQLException {
        try {
            return new IncomingEvent(
                    row.getString(1),
                    uuid(row.getBytes(2)),
                    row.getString(3),
                    uuid(row.getBytes(4)),
                    row.getLong(5),
                    row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    new EventScope(
                            row.getString(7),
                            row.getString(8),
                            uuid(row.getBytes(9)),
                            row.getString(10)),
                    row.getString(11),
                    json.readTree(row.getString(12)));
        } catch (JsonProcessingException spoilt) {
            throw new IllegalStateException("A parked payload is no JSON", spoilt);
        }
    }
}
