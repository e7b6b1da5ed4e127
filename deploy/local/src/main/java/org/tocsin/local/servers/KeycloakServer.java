package org.tocsin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak with a file database on the loopback interface; the realms given are imported when
 * they are new.
 */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final int port;
    private final int managementPort;
    private final Child child;

    private KeycloakServer(int port, int managementPort, Child child) {
        this.port = port;
        this.managementPort = managementPort;
        this.child = child;
    }

    /**
     * Starts and returns when Keycloak says it is ready. Each file must be named {@code
     * <realm>-realm.json}.
     */
    public static KeycloakServer start(Path dir, int port, int managementPort, Path... realms) {
        return start(
                Distributions.ofRepository(),
                new Place(dir, port, Lifetime.WITH_JVM),
                managementPort,
                List.of(realms),
                Map.of());
    }

    /**
     * {@code environment}: Keycloak's own variables, for instance those of the first administrator.
     */
    public static KeycloakServer start(
            Distributions distributions,
            Place place,
            int managementPort,
            List<Path> realms,
            Map<String, String> environment) {
        try {
            Path home = place.directory().toAbsolutePath();
            KeycloakFiles.arrange(distributions.keycloak(), home, realms);
            Child child =
                    Child.spawn(
                            "Keycloak",
                            command(home, place.port(), managementPort),
                            home,
                            place.log("keycloak"),
                            environment,
                            place.lifetime());
            place.born().accept(child);
            KeycloakServer server = new KeycloakServer(place.port(), managementPort, child);
            child.awaitReady(START_LIMIT, server::ready);
            KeycloakFiles.markInitialised(home);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Keycloak that an earlier launcher started; waits until it is ready. */
    public static KeycloakServer attach(Place place, int managementPort, Child child) {
        KeycloakServer server = new KeycloakServer(place.port(), managementPort, child);
        child.awaitReady(START_LIMIT, server::ready);
        try {
            KeycloakFiles.markInitialised(place.directory().toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    /**
     * What {@code kc.sh start} runs, without the shell in between: the process started is the
     * server itself.
     */
    private static List<String> command(Path home, int port, int managementPort) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--cache=local");
    }

    private boolean ready() {
        return answers(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"));
    }

    public static boolean answers(URI health) {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(3)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The issuer that tokens of a realm carry when asked for at this address. */
    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
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

    /** As {@code kill -9}. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
