package org.tocsin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka broker that is its own KRaft controller, listening on the loopback interface at a port
 * and the next.
 */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final int port;
    private final Child child;

    private KafkaServer(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    /**
     * Starts on the directory, formatting it if it is new, and returns when it answers. Ends with
     * this JVM.
     */
    public static KafkaServer start(Path dir, int port) {
        return start(Distributions.ofRepository(), new Place(dir, port, Lifetime.WITH_JVM));
    }

    public static KafkaServer start(Distributions distributions, Place place) {
        try {
            Path directory = Files.createDirectories(place.directory().toAbsolutePath());
            Path jars = distributions.kafka();
            Path properties = writeProperties(directory, place.port());
            format(jars, directory, properties);
            Child child =
                    Child.spawn(
                            "Kafka",
                            java(jars, directory, List.of("kafka.Kafka", properties.toString())),
                            directory,
                            place.log("kafka"),
                            Map.of(),
                            place.lifetime());
            place.born().accept(child);
            KafkaServer server = new KafkaServer(place.port(), child);
            child.awaitReady(START_LIMIT, server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broker that an earlier launcher started; waits until it answers. */
    public static KafkaServer attach(Place place, Child child) {
        KafkaServer server = new KafkaServer(place.port(), child);
        child.awaitReady(START_LIMIT, server::answers);
        return server;
    }

    private static Path writeProperties(Path directory, int port) throws IOException {
        Properties properties = new Properties();
        properties.putAll(
                Map.of(
                        "process.roles", "broker,controller",
                        "node.id", "1",
                        "controller.quorum.voters", "1@127.0.0.1:" + (port + 1),
                        "controller.listener.names", "CONTROLLER",
                        "listeners",
                                "PLAINTEXT://127.0.0.1:"
                                        + port
                                        + ",CONTROLLER://127.0.0.1:"
                                        + (port + 1),
                        "advertised.listeners", "PLAINTEXT://127.0.0.1:" + port,
                        "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "log.dirs", directory.resolve("log").toString(),
                        "auto.create.topics.enable", "false"));
        properties.putAll(
                Map.of(
                        "offsets.topic.replication.factor", "1",
                        "offsets.topic.num.partitions", "4",
                        "transaction.state.log.replication.factor", "1",
                        "transaction.state.log.min.isr", "1",
                        "share.coordinator.state.topic.replication.factor", "1",
                        "share.coordinator.state.topic.min.isr", "1",
                        "share.coordinator.state.topic.num.partitions", "1",
                        "group.initial.rebalance.delay.ms", "0",
                        "log.cleaner.dedupe.buffer.size", "8388608"));
        Path file = directory.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        Files.writeString(
                directory.resolve("log4j2.properties"),
                """
                appender.out.type=Console
                appender.out.name=out
                appender.out.layout.type=PatternLayout
                appender.out.layout.pattern=%d{ISO8601} %-5p %c{1} %m%n
                rootLogger.level=WARN
                rootLogger.appenderRef.out.ref=out
                logger.server.name=kafka.server.KafkaRaftServer
                logger.server.level=INFO
                """);
        return file;
    }

    /** The cluster's identity is written once; a start after that goes on with the same log. */
    private static void format(Path jars, Path directory, Path properties) throws IOException {
        if (Files.exists(directory.resolve("log/meta.properties"))) {
            return;
        }
        Path log = directory.resolve("format.log");
        List<String> arguments =
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id=" + clusterId(), // in one word: it may begin with a dash
                        "-c",
                        properties.toString());
        if (Commands.run(java(jars, directory, arguments), directory, log) != 0) {
            throw new IOException("Kafka's storage cannot be formatted: " + Commands.tail(log, 10));
        }
    }

    private static String clusterId() {
        UUID id = UUID.randomUUID();
        byte[] bytes =
                java.nio.ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<String> java(Path jars, Path directory, List<String> arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms96m",
                                "-Xmx192m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlog4j2.configurationFile="
                                        + directory.resolve("log4j2.properties"),
                                "-cp",
                                jars + "/*"));
        command.addAll(arguments);
        return command;
    }

    private boolean answers() {
        if (Ports.isFree(port)) {
            return false;
        }
        Map<String, Object> hurried =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        try (Admin admin = Admin.create(hurried)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The declared topics of this checkout. */
    public void createTopics() {
        createTopics(Topics.declared(Repository.find().topics()));
    }

    public void createTopics(Topics topics) {
        topics.create(bootstrap(), (short) 1);
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    public Child child() {
        return child;
    }

    public void stop() {
        child.stop(STOP_LIMIT);
    }

    /**
     * As {@code kill -9}: acknowledged records must be there after the next start on the directory.
     */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
