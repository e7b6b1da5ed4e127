package org.tocsin.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What an operator watches of one consumer; the alert belongs on {@code halted}. */
final class InboxMeters {

    private static final String APPLIED = "tocsin.inbox.applied";
    private static final String DUPLICATES = "tocsin.inbox.duplicates";
    private static final String DEAD_LETTERS = "tocsin.inbox.dead.letters";
    private static final String RETRIES = "tocsin.inbox.retries";

    private final MeterRegistry registry;
    private final String consumer;
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong halted = new AtomicLong();
    private final AtomicLong reading = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();

    InboxMeters(MeterRegistry registry, String consumer) {
        this.registry = registry;
        this.consumer = consumer;
        gauge("tocsin.inbox.parked", parked);
        gauge("tocsin.inbox.halted", halted);
        gauge("tocsin.inbox.reading", reading);
        gauge("tocsin.inbox.lag", lag);
        Stream.of(APPLIED, DUPLICATES, DEAD_LETTERS, RETRIES).forEach(this::counter);
    }

    private void gauge(String name, AtomicLong value) {
        Gauge.builder(name, value, AtomicLong::get).tag("consumer", consumer).register(registry);
    }

    private Counter counter(String name) {
        return registry.counter(name, "consumer", consumer);
    }

    /** Whether this instance has partitions to read. */
    void assigned(boolean now) {
        reading.set(now ? 1 : 0);
    }

    /** How many records of its partitions this instance has still to read. */
    void behind(long records) {
        lag.set(records);
    }

    void applied() {
        counter(APPLIED).increment();
    }

    void duplicate() {
        counter(DUPLICATES).increment();
    }

    void deadLetter() {
        counter(DEAD_LETTERS).increment();
    }

    /** Events that could not be applied together, and were taken one by one. */
    void split() {
        counter("tocsin.inbox.batches.split").increment();
    }

    void retried() {
        counter(RETRIES).increment();
    }

    void measure(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "SELECT (SELECT COUNT(*) FROM inbox_parked WHERE consumer = ?),"
                                        + " (SELECT COUNT(*) FROM inbox_halted"
                                        + " WHERE consumer = ?)")) {
            select.setString(1, consumer);
            select.setString(2, consumer);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                parked.set(row.getLong(1));
                halted.set(row.getLong(2));
            }
        }
    }
}
