package org.tocsin.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every type of event there is, from the schemas that travel with the gateway. */
@Singleton
class EventCatalog {

    private static final String EVENTS = "contract/events";

    private final ObjectMapper json;
    private Document document = new Document(new byte[0]);

    EventCatalog(ObjectMapper json) {
        this.json = json;
    }

    /** One type of event. */
    @Schema(name = "EventType")
    record Type(
            @Schema(
                            description = "As `type` of an event 事件类型",
                            examples = "org.tocsin.hazard.closed.v1")
                    String type,
            @Schema(description = "Kafka topic 主题", examples = "tocsin.hazard") String topic,
            @Schema(description = "What happened, in English and Chinese 含义") String description,
            @Schema(
                            description = "Where the JSON Schema of its data is 数据的 JSON Schema",
                            format = "uri-reference",
                            examples = "/api/v1/events/tocsin.hazard/hazard.closed.v1.json")
                    String dataschema) {}

    @Schema(name = "EventTypes")
    record Types(List<Type> items) {}

    @PostConstruct
    void read() {
        List<Type> types = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(EVENTS, directory -> add(directory, types));
            types.sort(Comparator.comparing(Type::topic).thenComparing(Type::type));
            document = new Document(json.writeValueAsBytes(new Types(types)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is served. */
    Document document() {
        return document;
    }

    private void add(Path directory, List<Type> types) {
        try (Stream<Path> schemas = Files.find(directory, 2, (file, _) -> isSchema(file))) {
            for (Path schema : (Iterable<Path>) schemas::iterator) {
                types.add(type(schema));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSchema(Path file) {
        return file.getFileName().toString().matches(".+\\.v[0-9]+\\.json");
    }

    private Type type(Path schema) throws IOException {
        JsonNode content = json.readTree(Files.readAllBytes(schema));
        String topic = schema.getParent().getFileName().toString();
        return new Type(
                "org.tocsin." + content.path("title").asText(),
                topic.replace("/", ""),
                content.path("description").asText(),
                content.path("$id").asText());
    }
}
