package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tocsin.local.stack.Home;
import org.tocsin.local.stack.Part;
import org.tocsin.local.stack.Settings;
import org.tocsin.local.stack.Stack;
import org.tocsin.local.stack.SuiteClock;

/**
 * The whole stack, started once for all journeys, on free ports and in a directory of its own. It
 * ends with this JVM, and so does what a page had {@code ./tocsin} restart: that is no child of
 * this JVM, and would go on.
 */
final class Suite {

    private static final Path HOME = home();
    private static final int PORT_BASE = Settings.freePortBase();
    private static final Stack STACK = Stack.start(Set.of(Part.values()), HOME, PORT_BASE);
    private static final String GATEWAY = STACK.url(Part.GATEWAY).toString();
    private static final String PAGE_GATEWAY = "http://127.0.0.1:8080";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    static {
        Thread end = new Thread(() -> Stream.of(Part.values()).forEach(STACK::kill), "suite-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    private Suite() {}

    private static Path home() {
        try {
            return Files.createTempDirectory("tocsin-e2e");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Api as(String person) {
        return withToken(token(person));
    }

    static Api anonymous() {
        return withToken(null);
    }

    static Api withToken(String token) {
        return Api.of(GATEWAY, token);
    }

    /** Where the gateway is. */
    static String gateway() {
        return GATEWAY;
    }

    static String token(String person) {
        return TOKENS.computeIfAbsent(person, STACK::token);
    }

    /** What time it is for the services; it goes forward only, for all journeys that follow. */
    static SuiteClock clock() {
        return new Home(HOME).clock();
    }

    static void kill(Part part) {
        STACK.kill(part);
    }

    /** Starts again what does not run. */
    static void up() {
        STACK.up();
    }

    static void restart(Part part, Map<String, String> environment) {
        STACK.restart(part, environment);
    }

    /** Where a part says how it is. */
    static String management(Part part) {
        return STACK.management(part).toString();
    }

    /** What a part has written to its log so far. */
    static Path log(Part part) {
        return new Home(HOME).log(part);
    }

    /** Runs {@code ./tocsin} against this stack, as a person would. */
    static String tocsin(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of("bash", root().resolve("tocsin").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.directory(root().toFile());
        launcher.environment().putAll(launcherEnvironment());
        try {
            Process process = launcher.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The repository's top. */
    static Path root() {
        return Path.of(System.getProperty("tocsin.root"));
    }

    /** What makes {@code ./tocsin} talk to this stack. */
    static Map<String, String> launcherEnvironment() {
        return Map.of(
                "TOCSIN_HOME", HOME.toString(), "TOCSIN_PORT_BASE", String.valueOf(PORT_BASE));
    }

    /** Commands of a page, which name the default addresses, for those of this stack. */
    static String onItsPorts(String commands) {
        return commands.replace(PAGE_GATEWAY, GATEWAY)
                .replace("http://127.0.0.1:8180", STACK.url(Part.KEYCLOAK).toString());
    }

    /** The other way round, for output. */
    static String onPagePorts(String output) {
        return output.replace(GATEWAY, PAGE_GATEWAY);
    }
}
