package org.tocsin.bench.event;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees the facts of responsibility-service as soon as a connection of somebody else can read them,
 * so when they are committed. One thread of that service enters them, so that they come in the
 * order of their times.
 */
final class FactWatch implements AutoCloseable {

    static final Duration EVERY = Duration.ofMillis(2);

    private static final long PATIENCE_SECONDS = 60;
    private static final String NEW_ONES =
            "select aggregate_id, happened_at, recorded_at from reported_fact"
                    + " where recorded_at > ? and type = 'hazard.reported.v1' order by recorded_at";

    private final Map<UUID, CompletableFuture<Sighting>> sightings = new ConcurrentHashMap<>();
    private final Connection connection;
    private final Thread thread;
    private volatile boolean over;
    private LocalDateTime last = LocalDateTime.of(2000, 1, 1, 0, 0);

    FactWatch(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("fact-watch").daemon().start(this::watch);
    }

    /**
     * @param happened the event's own time
     * @param written when the consumer was about to insert the fact
     * @param seen after the statement that first found it
     */
    record Sighting(Instant happened, Instant written, Instant seen) {}

    Sighting await(UUID hazard) throws Exception {
        try {
            return sighting(hazard).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            sightings.remove(hazard);
        }
    }

    private CompletableFuture<Sighting> sighting(UUID hazard) {
        return sightings.computeIfAbsent(hazard, _ -> new CompletableFuture<>());
    }

    private void watch() {
        try (PreparedStatement select = connection.prepareStatement(NEW_ONES)) {
            while (!over) {
                look(select);
                LockSupport.parkNanos(EVERY.toNanos());
            }
        } catch (SQLException failure) {
            if (!over) {
                throw new IllegalStateException("The facts cannot be watched", failure);
            }
        }
    }

    private void look(PreparedStatement select) throws SQLException {
        select.setObject(1, last);
        try (ResultSet row = select.executeQuery()) {
            Instant seen = Instant.now();
            while (row.next()) {
                LocalDateTime written = row.getObject(3, LocalDateTime.class);
                Instant happened = row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                last = written;
                sighting(uuid(row.getBytes(1)))
                        .complete(new Sighting(happened, written.toInstant(ZoneOffset.UTC), seen));
            }
        }
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public void close() throws SQLException, InterruptedException {
        over = true;
        thread.join();
        connection.close();
    }
}
