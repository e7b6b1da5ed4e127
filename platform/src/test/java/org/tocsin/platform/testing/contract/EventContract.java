package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tocsin.platform.testing.RealServers;

/**
 * The published schema of one event type, {@code docs/events/<topic>/<type>.json}. Producers
 * validate what they emit against it, consumers read its examples: so both stand on the same file
 * and on no shared class.
 */
public final class EventContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final JsonNode document;
    private final Schema schema;

    /** Of a witness that sees thousands of events, the schema itself need be looked at once. */
    private volatile boolean sound;

    private EventContract(Path file) {
        this.file = file;
        try {
            this.document = JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No readable event schema at " + file, e);
        }
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(document.toString(), InputFormat.JSON);
    }

    /**
     * @param type with version, without prefix: {@code hazard.closed.v1}
     */
    public static EventContract of(String topic, String type) {
        return new EventContract(directory().resolve(topic).resolve(type + ".json"));
    }

    /** Every schema below {@code docs/events/<topic>}. */
    public static List<EventContract> all(String topic) {
        try (Stream<Path> files = Files.list(directory().resolve(topic))) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(EventContract::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        return RealServers.root().resolve("docs/events");
    }

    /** Fails, naming each deviation, if the payload is not what the schema promises. */
    public void accepts(JsonNode payload) {
        if (!sound) {
            check();
        }
        assertThat(errors(payload))
                .as("%s against %s: %s", type(), file.getFileName(), payload)
                .isEmpty();
    }

    public void accepts(String payload) {
        try {
            accepts(JSON.readTree(payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a consumer's test must be able to read; never empty. */
    public List<JsonNode> examples() {
        check();
        return StreamSupport.stream(document.path("examples").spliterator(), false).toList();
    }

    public String type() {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    /**
     * Fails unless the schema keeps the conventions of docs/events/README.md: 2020-12, closed
     * objects, and at least one example that it accepts itself.
     */
    public EventContract check() {
        assertThat(document.path("$schema").asText())
                .as("$schema of %s", file)
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(document.path("examples").size()).as("examples of %s", file).isPositive();
        assertThat(openObjects(document, ""))
                .as("objects that are not closed in %s", file)
                .isEmpty();
        for (JsonNode example : document.path("examples")) {
            assertThat(errors(example)).as("an example of %s", file).isEmpty();
        }
        sound = true;
        return this;
    }

    private List<String> errors(JsonNode payload) {
        return schema
                .validate(
                        payload.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static boolean isFalse(JsonNode node) {
        return node.isBoolean() && !node.booleanValue();
    }

    /** Pointers to object schemas that would let unknown fields pass. */
    private static List<String> openObjects(JsonNode node, String at) {
        if (at.endsWith("/examples")) {
            return List.of();
        }
        Stream<String> here =
                node.has("properties")
                                && node.path("properties").isObject()
                                && !at.endsWith("/properties")
                                && !isFalse(node.path("additionalProperties"))
                        ? Stream.of(at.isEmpty() ? "/" : at)
                        : Stream.empty();
        Stream<String> below =
                node.isObject()
                        ? node.properties().stream()
                                .flatMap(
                                        e ->
                                                openObjects(e.getValue(), at + "/" + e.getKey())
                                                        .stream())
                        : StreamSupport.stream(node.spliterator(), false)
                                .flatMap(e -> openObjects(e, at + "/-").stream());
        return Stream.concat(here, below).toList();
    }
}
