package org.tocsin.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.local.servers.Child;
import org.tocsin.local.stack.Part;
import org.tocsin.local.stack.Settings;
import org.tocsin.local.stack.Stack;

/** The gateway as it is shipped, with what it needs, before a service of the benchmark's own. */
final class GatewayStack implements AutoCloseable {

    /** The same for every gateway that is written in Java. */
    static final List<String> JAVA_OPTIONS = List.of("-Xms384m", "-Xmx384m", "-XX:+UseParallelGC");

    private static final String MANY = "1000000000";

    private final Path directory = Files.createTempDirectory("tocsin-bench");
    private final Stack stack;

    /**
     * @param service that answers for hazards
     */
    GatewayStack(String service) throws IOException {
        this(service, Map.of());
    }

    /**
     * @param more settings of the gateway
     */
    GatewayStack(String service, Map<String, String> more) throws IOException {
        stack =
                Stack.start(
                        Settings.ofTests(
                                        Set.of(
                                                Part.MARIADB,
                                                Part.KAFKA,
                                                Part.KEYCLOAK,
                                                Part.GATEWAY),
                                        directory,
                                        Settings.freePortBase())
                                .withJavaOptions(JAVA_OPTIONS.toArray(String[]::new)));
        Map<String, String> settings = new HashMap<>(more);
        settings.put("TOCSIN_HAZARD_URL", service);
        settings.put("TOCSIN_LIMITS_CLIENT_REQUESTS", MANY);
        settings.put("TOCSIN_LIMITS_ADDRESS_REQUESTS", MANY);
        stack.restart(Part.GATEWAY, settings);
    }

    int port() {
        return stack.url(Part.GATEWAY).getPort();
    }

    long pid() {
        return stack.process(Part.GATEWAY).map(Child::pid).orElseThrow();
    }

    String token() {
        return stack.token("bureau-a");
    }

    Connection connect() throws SQLException {
        return stack.databases().connect(Part.GATEWAY.schema());
    }

    String kafka() {
        return stack.kafka();
    }

    String issuer() {
        return stack.url(Part.KEYCLOAK) + "/realms/tocsin";
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() throws IOException {
        stack.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
