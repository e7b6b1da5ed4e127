package org.tocsin.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** What an operator watches of one consumer; the alert belongs on {@code halted}. */
final class InboxMeters {

    private final MeterRegistry registry;
    private final String consumer;
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong halted = new AtomicLong();
    private final AtomicLong reading = new AtomicLong();

    InboxMeters(MeterRegistry registry, String consumer) {
        this.registry = registry;
        this.consumer = consumer;
        gauge("tocsin.inbox.parked", parked);
        gauge("tocsin.inbox.halted", halted);
        gauge("tocsin.inbox.reading", reading);
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

    void applied() {
        counter("tocsin.inbox.applied").increment();
    }

    void duplicate() {
        counter("tocsin.inbox.duplicates").increment();
    }

    void deadLetter() {
        counter("tocsin.inbox.dead.letters").increment();
    }

    void retried() {
        counter("tocsin.inbox.retries").increment();
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
