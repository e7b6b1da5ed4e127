package org.tocsin.platform.outbox;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tocsin.local.servers.MariaDbServer;
import org.tocsin.platform.time.Ids;

/** A schema of its own, with as many relays on it as a test wants. */
public final class RelayFixture {

    static final Duration LEASE = Duration.ofSeconds(2);

    final DataSource database;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String bootstrap;
    private final EventTable events;

    RelayFixture(DataSource database, String bootstrap) {
        this.database = database;
        this.bootstrap = bootstrap;
        this.events = new EventTable(database);
    }

    public static RelayFixture on(MariaDbServer server, String schema, String bootstrap) {
        server.createSchema(schema, schema, schema);
        DataSource database = dataSource(server.jdbcUrl(schema), schema);
        Flyway.configure().dataSource(database).locations("db/platform").load().migrate();
        return new RelayFixture(database, bootstrap);
    }

    static DataSource dataSource(String url, String user) {
        MysqlDataSource database = new MysqlDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(user);
        return database;
    }

    public AutoCloseable relay() {
        return relay(Map.of());
    }

    AutoCloseable relay(Map<String, String> settings) {
        return RunningRelay.start(
                "platform",
                database,
                Map.of("bootstrap.servers", bootstrap),
                meters,
                settings(settings));
    }

    private static OutboxSettings settings(Map<String, String> own) {
        Map<String, String> values = new HashMap<>();
        values.put("tocsin.outbox.lease", LEASE.toString());
        values.put("tocsin.outbox.heartbeat", "PT0.4S");
        values.put("tocsin.outbox.delivery-timeout", "PT1S");
        values.put("tocsin.outbox.metadata-timeout", "PT0.4S");
        values.put("tocsin.outbox.max-back-off", "PT0.5S");
        values.putAll(own);
        return new SmallRyeConfigBuilder()
                .withMapping(OutboxSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(values)
                .build()
                .getConfigMapping(OutboxSettings.class);
    }

    void insert(TestTopic topic, UUID aggregate, long sequence, String payload)
            throws SQLException {
        events.insert(
                new StoredEvent(
                        Ids.next(),
                        topic.name(),
                        "note.said.v1",
                        aggregate,
                        sequence,
                        new EventScope("990101", null, null, null),
                        null,
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        payload));
    }

    public void insert(TestTopic topic, UUID aggregate, long from, long to) throws SQLException {
        for (long sequence = from; sequence <= to; sequence++) {
            insert(topic, aggregate, sequence, "{\"n\":" + sequence + "}");
        }
    }

    /** As a transaction does that took its id minutes ago and commits only now. */
    void insertAged(TestTopic topic, UUID aggregate) throws SQLException {
        insert(topic, aggregate, 1, 1);
        UUID now = Ids.next();
        UUID aged =
                new UUID(
                        now.getMostSignificantBits() - (Duration.ofMinutes(10).toMillis() << 16),
                        now.getLeastSignificantBits());
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "UPDATE outbox_event SET id = ? WHERE aggregate_id = ?")) {
            update.setBytes(1, Columns.bytes(aged));
            update.setBytes(2, Columns.bytes(aggregate));
            update.executeUpdate();
        }
    }

    List<Long> longs(String query) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    public long count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
