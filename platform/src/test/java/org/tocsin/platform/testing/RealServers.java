package org.tocsin.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tocsin.local.servers.KafkaServer;
import org.tocsin.local.servers.MariaDbServer;
import org.tocsin.local.servers.Ports;

/**
 * Gives the service under test a real, empty MariaDB and a real Kafka, once per test JVM; they end
 * with it. With {@code @ResourceArg(name = "kafka", value = "false")} the broker's address leads
 * nowhere.
 */
public class RealServers implements QuarkusTestResourceLifecycleManager {

    private static final String SCHEMA = "tocsin_test";
    private static MariaDbServer database;
    private static KafkaServer broker;
    private static Path spool;

    private boolean withKafka = true;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = Boolean.parseBoolean(arguments.getOrDefault("kafka", "true"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        try {
            startOnce();
            database().createSchema(SCHEMA, SCHEMA, SCHEMA);
            settings.put("quarkus.datasource.jdbc.url", database().jdbcUrl(SCHEMA));
            settings.put(
                    "kafka.bootstrap.servers", withKafka ? broker().bootstrap() : "127.0.0.1:1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        settings.put("quarkus.datasource.username", SCHEMA);
        settings.put("quarkus.datasource.password", SCHEMA);
        settings.put("tocsin.divisions.file", divisions().toString());
        settings.put("tocsin.bulk.spool", spool.toString());
        settings.put("tocsin.bulk.lease", "PT3S");
        settings.put("quarkus.oidc.auth-server-url", "");
        settings.put("quarkus.oidc.discovery-enabled", "false");
        settings.put("quarkus.oidc.public-key", Tokens.publicKey());
        settings.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        return settings;
    }

    @Override
    public void stop() {
        // The servers end with the JVM: other test profiles of the same run go on with them.
    }

    public static synchronized MariaDbServer database() {
        return database;
    }

    public static synchronized KafkaServer broker() {
        return broker;
    }

    /** The repository's top. */
    public static Path root() {
        return Path.of(System.getProperty("tocsin.root"));
    }

    private static Path divisions() {
        return root().resolve("deploy/local/divisions.csv");
    }

    private synchronized void startOnce() throws IOException {
        Path directory = Files.createTempDirectory("tocsin-test");
        spool = directory.resolve("spool");
        if (database == null) {
            database = MariaDbServer.start(directory.resolve("mariadb"), Ports.free());
        }
        if (broker == null && withKafka) {
            broker = KafkaServer.start(directory.resolve("kafka"), Ports.freeRun(2));
            broker.createTopics();
        }
    }
}
