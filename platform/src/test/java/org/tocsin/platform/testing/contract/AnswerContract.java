package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.platform.problem.Problem;

/**
 * What a committed contract says that an operation answers: status, media type, headers that are
 * always there, types of problem, fields. A field that is not in the contract is a fault too:
 * clients are generated from it.
 */
final class AnswerContract {

    private static final String LOCATION = "https://contract.invalid/openapi";
    private static final String PROPERTIES = "properties";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, String> templates = new TreeMap<>();

    private AnswerContract(ObjectNode document) {
        this.document = document;
        close(document.path("components").path("schemas"));
        close(document.path("paths"));
        this.registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(LOCATION, document.toString())));
        for (var path : document.path("paths").properties()) {
            templates.put(path.getKey(), path.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }

    static AnswerContract of(Path file) throws IOException {
        return new AnswerContract(MergedContract.read(file));
    }

    /** Only for what is compared with answers: the contract itself leaves room for more fields. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path(PROPERTIES).isObject()
                && !schema.has("additionalProperties")
                && !schema.has("allOf")) {
            schema.put("unevaluatedProperties", false);
        }
        for (JsonNode child : node) {
            close(child);
        }
    }

    /**
     * @param path without query
     * @param header the value of a header of the answer, or null
     * @param body null if it is not to be looked at
     * @return each thing that the contract does not say
     */
    List<String> faults(
            String method, String path, int status, Function<String, String> header, String body) {
        Optional<String> template = template(path);
        if (template.isEmpty()) {
            return List.of();
        }
        String verb = method.toLowerCase(Locale.ROOT);
        JsonNode operation = document.path("paths").path(template.get()).path(verb);
        String place = method + " " + template.get() + " " + status;
        if (operation.isMissingNode()) {
            return status == 405 ? List.of() : List.of(place + ": there is no such operation");
        }
        JsonNode declared = operation.path("responses").path(Integer.toString(status));
        if (declared.isMissingNode()) {
            return status == 405 ? List.of() : List.of(place + ": the status is not told of");
        }
        JsonNode response = Compatibility.resolve(document, declared);
        Stream<String> headers =
                response.path("headers").properties().stream()
                        .filter(
                                h ->
                                        Compatibility.resolve(document, h.getValue())
                                                .path("required")
                                                .asBoolean())
                        .filter(h -> header.apply(h.getKey()) == null)
                        .map(h -> "the header " + h.getKey() + " is missing");
        String pointer =
                declared.has("$ref")
                        ? declared.path("$ref").asText().substring(1)
                        : "/paths/" + escape(template.get()) + "/" + verb + "/responses/" + status;
        return Stream.concat(
                        headers,
                        content(response, pointer, header.apply("Content-Type"), body).stream())
                .map(fault -> place + ": " + fault)
                .toList();
    }

    private Optional<String> template(String path) {
        return templates.entrySet().stream()
                .filter(t -> path.matches(t.getValue()))
                .map(Map.Entry::getKey)
                .min((a, b) -> Long.compare(parameters(a), parameters(b)));
    }

    private static long parameters(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private List<String> content(
            JsonNode response, String pointer, String contentType, String body) {
        JsonNode contents = response.path("content");
        if (body != null && body.isEmpty()) {
            return contents.isEmpty() ? List.of() : List.of("there is no body");
        }
        String media = contentType == null ? "" : contentType.replaceFirst(";.*", "").trim();
        JsonNode content = contents.path(media);
        if (content.isMissingNode()) {
            return List.of("does not come as " + media);
        }
        List<String> faults = new ArrayList<>();
        if (media.equals(Problem.MEDIA_TYPE)) {
            faults.addAll(problem(content, body));
        }
        if (body != null && content.has("schema")) {
            String at = pointer + "/content/" + escape(media) + "/schema";
            faults.addAll(body(at, body));
        }
        return faults;
    }

    private static List<String> problem(JsonNode content, String body) {
        String type;
        try {
            type = JSON.readTree(body).path("type").asText();
        } catch (IOException e) {
            return List.of("is no JSON: " + e.getMessage());
        }
        Stream<JsonNode> told =
                content.has("example")
                        ? Stream.of(content.path("example"))
                        : content.path("examples").properties().stream()
                                .map(example -> example.getValue().path("value"));
        return told.anyMatch(example -> example.path("type").asText().equals(type))
                ? List.of()
                : List.of("the problem " + type + " is not told of");
    }

    private List<String> body(String pointer, String body) {
        return schemas
                .computeIfAbsent(
                        pointer, at -> registry.getSchema(SchemaLocation.of(LOCATION + "#" + at)))
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
