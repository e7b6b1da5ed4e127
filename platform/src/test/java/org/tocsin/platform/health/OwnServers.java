package org.tocsin.platform.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.local.servers.KafkaServer;
import org.tocsin.local.servers.MariaDbServer;
import org.tocsin.local.servers.Ports;
import org.tocsin.platform.testing.RealServers;

/** A database and a broker that nobody else needs, so that they can be killed. */
public class OwnServers extends RealServers {

    private static Path directory;
    private static MariaDbServer database;
    private static KafkaServer broker;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        try {
            directory = Files.createTempDirectory("tocsin-outage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = MariaDbServer.start(directory.resolve("mariadb"), Ports.free());
        database.createSchema("outage", "outage", "outage");
        broker = KafkaServer.start(directory.resolve("kafka"), Ports.freeRun(2));
        broker.createTopics();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl("outage"));
        settings.put("quarkus.datasource.username", "outage");
        settings.put("quarkus.datasource.password", "outage");
        settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2s");
        settings.put("kafka.bootstrap.servers", broker.bootstrap());
        settings.put("tocsin.health.every", "200ms");
        settings.put("tocsin.health.patience", "1s");
        return settings;
    }

    static void killBroker() {
        broker.kill();
    }

    static void startBroker() {
        broker = KafkaServer.start(directory.resolve("kafka"), broker.port());
    }

    static void killDatabase() {
        database.kill();
    }

    static void startDatabase() {
        database = MariaDbServer.start(directory.resolve("mariadb"), database.port());
    }

    @Override
    public void stop() {
        broker.kill();
        database.kill();
    }
}
