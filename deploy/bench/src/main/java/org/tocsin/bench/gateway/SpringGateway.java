package org.tocsin.bench.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.Commands;
import org.tocsin.local.servers.Lifetime;
import org.tocsin.local.servers.MavenFetch;

/**
 * Spring Cloud Gateway from Maven Central with what it brings for the purpose: the resource server
 * checks the token, its request rate limiter counts callers (in memory, so that no Redis is
 * measured along). Fetched and compiled when it is asked for, so that the suite's own build knows
 * nothing of Spring.
 */
final class SpringGateway implements AutoCloseable {

    private static final String MAIN = "SpringBaseline";
    private static final String PACKAGE = "baseline";

    private final Child process;
    private final int port;

    private SpringGateway(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    static SpringGateway before(String service, String issuer, Path directory) throws IOException {
        Path jars = fetch(directory);
        Path classes = compile(directory, jars);
        int port = Nginx.freePort();
        List<String> command = new ArrayList<>();
        command.add(program("java"));
        command.addAll(GatewayStack.JAVA_OPTIONS);
        command.addAll(
                List.of(
                        "-cp",
                        classes + java.io.File.pathSeparator + jars + "/*",
                        PACKAGE + "." + MAIN));
        Child process =
                Child.spawn(
                        "spring-gateway",
                        command,
                        directory,
                        directory.resolve("spring-gateway.log"),
                        Map.of(
                                "SERVER_PORT",
                                Integer.toString(port),
                                "SERVER_ADDRESS",
                                "127.0.0.1",
                                "BASELINE_SERVICE",
                                service,
                                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
                                issuer,
                                "LOGGING_LEVEL_ROOT",
                                "WARN"),
                        Lifetime.WITH_JVM);
        process.awaitReady(Duration.ofSeconds(60), () -> Nginx.answers(port));
        return new SpringGateway(process, port);
    }

    private static Path fetch(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path pom = directory.resolve("pom.xml");
        Files.writeString(pom, resource("spring-pom.xml"));
        Path jars = directory.resolve("lib");
        run(
                directory,
                MavenFetch.maven().toString(),
                "-q",
                "-B",
                "-f",
                pom.toString(),
                "dependency:copy-dependencies",
                "-DincludeScope=runtime",
                "-DoutputDirectory=" + jars);
        return jars;
    }

    private static Path compile(Path directory, Path jars) throws IOException {
        Path source = directory.resolve(MAIN + ".java");
        Files.writeString(source, resource(MAIN + ".java.txt"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        run(
                directory,
                program("javac"),
                "-parameters",
                "-cp",
                jars + "/*",
                "-d",
                classes.toString(),
                source.toString());
        return classes;
    }

    private static void run(Path directory, String... command) throws IOException {
        Path log = directory.resolve("prepare.log");
        if (Commands.run(List.of(command), directory, log) != 0) {
            throw new IOException(command[0] + " failed: " + Commands.tail(log, 15));
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SpringGateway.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(5));
    }
}
