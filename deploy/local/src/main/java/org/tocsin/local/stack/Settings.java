package org.tocsin.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Lifetime;
import org.tocsin.local.servers.Ports;
import org.tocsin.local.servers.Repository;
import org.tocsin.local.servers.Sentence;

/** Everything that tells one suite from another. */
public record Settings(
        Repository repository,
        Home home,
        int portBase,
        Set<Part> parts,
        Outside outside,
        Lifetime lifetime,
        List<String> javaOptions) {

    public static final int DEFAULT_PORT_BASE = 8080;

    /**
     * Small and quick to start. For measuring use the full JIT compiler instead: {@link
     * #withJavaOptions}.
     */
    private static final List<String> LEAN =
            List.of("-XX:+UseSerialGC", "-Xms48m", "-Xmx256m", "-XX:TieredStopAtLevel=1");

    /** What people run: it goes on when the launcher ends. */
    public static Settings ofPeople(Map<String, String> environment) {
        Repository repository = Repository.find();
        String options = environment.getOrDefault("TOCSIN_JAVA_OPTS", "");
        return new Settings(
                repository,
                home(repository, environment.getOrDefault("TOCSIN_HOME", "")),
                portBase(environment.getOrDefault("TOCSIN_PORT_BASE", "")),
                Set.of(Part.values()),
                Outside.from(environment),
                Lifetime.DETACHED,
                options.isBlank() ? LEAN : List.of(options.trim().split("\\s+")));
    }

    /** A suite for tests: its own directory and ports, and it ends with the JVM. */
    public static Settings ofTests(Set<Part> parts, Path directory, int portBase) {
        return new Settings(
                Repository.find(),
                new Home(directory),
                portBase,
                Set.copyOf(parts),
                Outside.none(),
                Lifetime.WITH_JVM,
                LEAN);
    }

    public Settings withJavaOptions(String... options) {
        return new Settings(repository, home, portBase, parts, outside, lifetime, List.of(options));
    }

    /**
     * Beside the default suite of this tree there may be others, each with a directory of its own.
     */
    private static Home home(Repository repository, String configured) {
        return new Home(configured.isBlank() ? repository.state() : Path.of(configured));
    }

    private static int portBase(String configured) {
        if (configured.isBlank()) {
            return DEFAULT_PORT_BASE;
        }
        if (!configured.matches("[0-9]{4,5}") || Integer.parseInt(configured) > 54_000) {
            throw new LaunchFailure(
                    Sentence.of(
                            "TOCSIN_PORT_BASE 须为 1000 到 54000 的数字，而不是“%1$s”。",
                            "TOCSIN_PORT_BASE must be a number from 1000 to 54000, not \"%1$s\".",
                            configured));
        }
        return Integer.parseInt(configured);
    }

    /** A base from which every port of the suite is free just now. */
    public static int freePortBase() {
        int start = 9_100 + (int) (ProcessHandle.current().pid() * 131 % 9_000);
        return Stream.iterate(start, base -> base > 19_000 ? 9_100 : base + 131)
                .limit(200)
                .filter(
                        base ->
                                Stream.of(Part.values())
                                        .flatMap(part -> part.ports(base).stream())
                                        .allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for a whole suite"));
    }

    /** The parts this launcher runs itself. */
    List<Part> own() {
        return Stream.of(Part.values())
                .filter(parts::contains)
                .filter(part -> !outside.replaces(part))
                .toList();
    }

    int port(Part part) {
        return part.port(portBase);
    }

    String issuer() {
        return outside.issuer()
                .orElse("http://127.0.0.1:" + port(Part.KEYCLOAK) + "/realms/tocsin");
    }

    String kafka() {
        return outside.kafka().orElse("127.0.0.1:" + port(Part.KAFKA));
    }
}
