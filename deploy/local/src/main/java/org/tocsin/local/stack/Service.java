package org.tocsin.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.KeycloakServer;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.sign.DemoKeys;

/** One of our own services, or the gateway, as a process on this machine. */
final class Service {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);

    /** The services that keep files, and what the directory of theirs is called. */
    private static final Map<Part, String> FILES =
            Map.of(Part.HAZARD, "evidence", Part.INSPECTION, "photos", Part.ACCIDENT, "documents");

    /** The services that seal what must not lie in the clear, and what it is. */
    private static final Map<Part, String> KEYSETS =
            Map.of(Part.HAZARD, "tip", Part.ACCIDENT, "casualty", Part.GATEWAY, "webhook");

    private final Part part;
    private final Settings settings;

    Service(Part part, Settings settings) {
        this.part = part;
        this.settings = settings;
    }

    Path jar() {
        return settings.repository()
                .root()
                .resolve(part.label())
                .resolve("target/quarkus-app/quarkus-run.jar");
    }

    Child start(Databases databases, Map<String, String> extra, Consumer<Child> born)
            throws IOException {
        if (!Files.exists(jar())) {
            throw new LaunchFailure(
                    Sentence.of(
                            "%1$s 尚未构建；请运行 ./tocsin up，或 mvn package -DskipTests -pl %1$s -am。",
                            "%1$s is not built; run ./tocsin up, or mvn package -DskipTests -pl %1$s -am.",
                            part.label()));
        }
        Map<String, String> environment = environment(databases);
        environment.putAll(extra);
        Path directory = Files.createDirectories(settings.home().data(part));
        Child child =
                Child.spawn(
                        part.label(),
                        command(),
                        directory,
                        settings.home().log(part),
                        environment,
                        settings.lifetime());
        born.accept(child);
        awaitReady(child);
        return child;
    }

    /** Waits for a process that an earlier launcher started. */
    void awaitReady(Child child) {
        child.awaitReady(START_LIMIT, () -> KeycloakServer.answers(ready()));
    }

    private URI ready() {
        return URI.create(
                "http://127.0.0.1:" + part.managementPort(settings.portBase()) + "/q/health/ready");
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC",
                        "-jar",
                        jar().toString()));
        return command;
    }

    private Map<String, String> environment(Databases databases) {
        Map<String, String> environment =
                new HashMap<>(
                        Map.of(
                                "QUARKUS_PROFILE", "local",
                                "TOCSIN_DB_URL", databases.url(part),
                                "TOCSIN_DB_USER", part.schema(),
                                "TOCSIN_DB_PASSWORD", databases.password(part),
                                "TOCSIN_KAFKA", settings.kafka(),
                                "TOCSIN_OIDC_ISSUER", settings.issuer(),
                                "TOCSIN_HTTP_PORT", Integer.toString(settings.port(part)),
                                "TOCSIN_HTTP_HOST", "127.0.0.1",
                                "TOCSIN_SERVICE_INSTANCE", part.label() + "-1"));
        environment.put("TOCSIN_CLOCK_FILE", settings.home().clock().file().toString());
        if (System.getenv("TOCSIN_DIVISIONS") == null) {
            environment.put("TOCSIN_DIVISIONS", settings.repository().divisions().toString());
        }
        if (KEYSETS.containsKey(part)) {
            addKeyset(KEYSETS.get(part), environment);
        }
        if (part == Part.HAZARD) {
            environment.put(
                    "TOCSIN_SEARCH_DIR", settings.home().data(part).resolve("search").toString());
        }
        if (part == Part.RESPONSIBILITY
                && System.getenv("TOCSIN_SIGNING_DEMO_TRUST_ANCHORS") == null) {
            environment.put(
                    "TOCSIN_SIGNING_DEMO_TRUST_ANCHORS",
                    DemoKeys.make(settings.home().keys()).toString());
        }
        if (FILES.containsKey(part)) {
            Path files = settings.home().data(part).resolve(FILES.get(part));
            environment.put("TOCSIN_FILES_DIR", files.toString());
        }
        if (part == Part.GATEWAY) {
            environment.put("TOCSIN_FEED_KEY", settings.home().secret("feed-key"));
            environment.put(
                    "TOCSIN_MANAGEMENT_PORT",
                    Integer.toString(part.managementPort(settings.portBase())));
            for (Part upstream :
                    List.of(Part.HAZARD, Part.INSPECTION, Part.ACCIDENT, Part.RESPONSIBILITY)) {
                environment.put(
                        "TOCSIN_" + upstream.name() + "_URL",
                        "http://127.0.0.1:" + settings.port(upstream));
            }
        }
        return environment;
    }

    private void addKeyset(String purpose, Map<String, String> environment) {
        String variable = "TOCSIN_" + purpose.toUpperCase(Locale.ROOT) + "_KEYSET";
        if (System.getenv(variable) == null) {
            environment.put(variable, DemoKeyset.in(settings.home().secrets(), purpose).toString());
            environment.put(variable + "_IS_DEMO", "true");
        }
    }
}
