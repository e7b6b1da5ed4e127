package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.local.realm.DemoPeople;
import org.tocsin.local.realm.Tokens;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.FileGuard;
import org.tocsin.local.servers.KeycloakServer;
import org.tocsin.local.servers.MariaDbServer;
import org.tocsin.local.servers.Ports;

/**
 * The whole suite, or some of its parts, as real processes on this machine. For tests:
 *
 * <pre>{@code
 * try (Stack stack = Stack.start(Set.of(Part.values()), directory, Settings.freePortBase())) {
 *     String token = stack.token("bureau-a");
 *     URI hazards = stack.url(Part.GATEWAY).resolve("/api/v1/hazards");
 *     stack.kill(Part.HAZARD);
 *     stack.restart(Part.HAZARD, Map.of("TOCSIN_CLOCK_OFFSET", "P40D"));
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Settings settings;
    private final Progress progress;
    private final RunBook runs;
    private final Servers servers;

    public Stack(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.runs = new RunBook(settings.home());
        this.servers = new Servers(settings, progress);
    }

    /**
     * Starts the parts, which must be built, and returns when each is ready. They end with this
     * JVM.
     */
    public static Stack start(Set<Part> parts, Path directory, int portBase) {
        return start(Settings.ofTests(parts, directory, portBase));
    }

    public static Stack start(Settings settings) {
        Stack stack = new Stack(settings, Progress.SILENT);
        try {
            stack.up();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Starts what does not run; what runs already stays untouched. */
    public void up() {
        try (var _ = FileGuard.hold(settings.home().lock())) {
            new Ascent(settings, this, progress).run();
        }
    }

    /** The process of a part whether new or from an earlier start, once it is ready. */
    Child bring(Part part, Map<String, String> environment) {
        try {
            Optional<Child> running = runs.find(part);
            if (running.isPresent()) {
                await(part, running.get());
                return running.get();
            }
            return part.ours()
                    ? new Service(part, settings)
                            .start(databases(), environment, child -> runs.enter(part, child))
                    : servers.start(part, child -> runs.enter(part, child));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Part part, Child child) {
        if (part.ours()) {
            new Service(part, settings).awaitReady(child);
        } else {
            servers.awaitReady(part, child);
        }
    }

    Servers servers() {
        return servers;
    }

    RunBook runs() {
        return runs;
    }

    public Databases databases() {
        return new Databases(
                settings, () -> MariaDbServer.adminPassword(settings.home().data(Part.MARIADB)));
    }

    /** Where a part answers; Kafka and MariaDB have addresses of their own kind. */
    public URI url(Part part) {
        return URI.create("http://127.0.0.1:" + settings.port(part));
    }

    /** Where a part of our own says how it is. */
    public URI management(Part part) {
        return URI.create("http://127.0.0.1:" + part.managementPort(settings.portBase()));
    }

    /** Where a part listens, for people. */
    public String address(Part part) {
        return switch (part) {
            case MARIADB -> databases().address();
            case KAFKA -> kafka();
            default -> url(part).toString();
        };
    }

    public String kafka() {
        return settings.kafka();
    }

    /** An access token of a demo person or service account, from the suite's Keycloak. */
    public String token(String name) {
        return new Tokens(settings.issuer(), DemoPeople.load(), settings.home()::clientSecret)
                .of(name);
    }

    /**
     * Whether this suite is meant to run the part itself: it has code here and no outside server
     * replaces it.
     */
    public boolean expected(Part part) {
        return settings.own().contains(part)
                && (!part.ours() || new Modules(settings.repository()).hasCode(part));
    }

    public boolean outside(Part part) {
        return settings.outside().replaces(part);
    }

    /** Whether the part answers now. */
    public boolean ready(Part part) {
        return switch (part) {
            case MARIADB, KAFKA -> !Ports.isFree(settings.port(part));
            case KEYCLOAK ->
                    KeycloakServer.answers(
                            URI.create(
                                    "http://127.0.0.1:"
                                            + Part.KEYCLOAK.managementPort(settings.portBase())
                                            + "/health/ready"));
            default -> KeycloakServer.answers(management(part).resolve("/q/health/ready"));
        };
    }

    public boolean running(Part part) {
        return runs.find(part).isPresent();
    }

    public Optional<Child> process(Part part) {
        return runs.find(part);
    }

    /** As {@code kill -9}. */
    public void kill(Part part) {
        runs.find(part).ifPresent(Child::kill);
        runs.strike(part);
    }

    public void stop(Part part) {
        runs.find(part).ifPresent(child -> child.stop(STOP_LIMIT));
        runs.strike(part);
    }

    public void restart(Part part) {
        restart(part, Map.of());
    }

    /** Stops the part if it runs and starts it with more environment; returns when it is ready. */
    public void restart(Part part, Map<String, String> extraEnvironment) {
        stop(part);
        new Preflight(settings).check(List.of(part));
        bring(part, extraEnvironment);
    }

    /** Stops everything: first what asks, then what answers. */
    public void down() {
        settings.own().stream().filter(Part::ours).toList().reversed().parallelStream()
                .forEach(this::stop);
        settings.own().stream().filter(part -> !part.ours()).toList().parallelStream()
                .forEach(this::stop);
    }

    @Override
    public void close() {
        down();
    }
}
