package org.tocsin.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.bulk.DuplicateCandidate;
import org.tocsin.platform.bulk.ImportError;
import org.tocsin.platform.bulk.ImportResult;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.testing.RealServers;

/** What the filter makes of the sample's resources, which say nothing of it themselves. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ContractFilterTest {

    private static JsonNode contract() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    private static JsonNode operation(String path, String method) throws IOException {
        return contract().path("paths").path(path).path(method);
    }

    private static List<String> statuses(JsonNode operation) {
        return names(operation.path("responses"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> parameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(
                        p ->
                                names.add(
                                        p.has("$ref")
                                                ? p.path("$ref").asText().replaceFirst(".*/", "")
                                                : p.path("name").asText()));
        return names;
    }

    @Test
    void describesACreatingPost() throws IOException {
        JsonNode post = operation("/api/v1/notes", "post");

        assertThat(statuses(post))
                .containsExactly(
                        "201", "400", "401", "403", "404", "406", "409", "413", "415", "422", "429",
                        "500", "503");
        assertThat(names(post.path("responses").path("201").path("headers")))
                .contains("ETag", "Location", "traceresponse");
        assertThat(parameters(post)).contains("IdempotencyKey", "AcceptLanguage", "traceparent");
        assertThat(post.path("operationId").asText()).isEqualTo("createNote");
        assertThat(post.path("x-roles")).hasSize(1);
        assertThat(post.has("security")).isFalse();
    }

    @Test
    void describesATransition() throws IOException {
        JsonNode post = operation("/api/v1/notes/{id}/rewrites", "post");

        assertThat(statuses(post))
                .contains("200", "404", "409", "412", "428")
                .doesNotContain("201");
        assertThat(parameters(post))
                .contains("IfMatch")
                .doesNotContain("If-Match", "IdempotencyKey");
        assertThat(names(post.path("responses").path("200").path("headers"))).contains("ETag");
        assertThat(post.path("operationId").asText()).isEqualTo("createNoteRewrite");
    }

    @Test
    void tellsOfEveryProblemOfAStatus() throws IOException {
        JsonNode creating = operation("/api/v1/notes", "post").path("responses");
        JsonNode changing = operation("/api/v1/notes/{id}/rewrites", "post").path("responses");

        assertThat(problems(creating, "400"))
                .containsExactly("invalid-request", "malformed-request");
        assertThat(problems(creating, "409")).containsExactly("request-in-flight", "wrong-state");
        assertThat(problems(creating, "422"))
                .containsExactly("idempotency-key-reused", "rule-broken");
        assertThat(changing.at("/409/$ref").asText()).endsWith("/WrongState");
        assertThat(changing.at("/422/$ref").asText()).endsWith("/RuleBroken");
    }

    private static List<String> problems(JsonNode responses, String status) throws IOException {
        return names(
                contract()
                        .at(responses.path(status).path("$ref").asText().substring(1))
                        .path("content")
                        .path(Problem.MEDIA_TYPE)
                        .path("examples"));
    }

    @Test
    void describesReading() throws IOException {
        JsonNode single = operation("/api/v1/notes/{id}", "get");
        JsonNode list = operation("/api/v1/notes", "get");

        assertThat(statuses(single))
                .containsExactly(
                        "200", "304", "400", "401", "403", "404", "406", "429", "500", "503");
        assertThat(parameters(single)).contains("IfNoneMatch");
        assertThat(names(single.path("responses").path("200").path("headers"))).contains("ETag");
        assertThat(single.path("operationId").asText()).isEqualTo("getNote");
        assertThat(names(list.path("responses").path("200").path("headers"))).contains("Link");
        assertThat(list.path("operationId").asText()).isEqualTo("listNotes");
    }

    @Test
    void describesImportsAndExports() throws IOException {
        JsonNode post = operation("/api/v1/bulk-notes/imports", "post");
        JsonNode get = operation("/api/v1/bulk-notes", "get");

        assertThat(statuses(post))
                .contains("200", "201", "413", "415", "422")
                .doesNotContain("409");
        assertThat(post.at("/responses/422/$ref").asText()).endsWith("/ImportRejected");
        assertThat(names(contract().at("/components/schemas/ImportProblem/properties")))
                .contains("detail", "rows", "rejected", "errorsOmitted");
        assertThat(names(post.path("requestBody").path("content")))
                .containsExactlyInAnyOrder("text/csv", "application/x-ndjson", "application/json");
        assertThat(post.path("operationId").asText()).isEqualTo("importBulkNotes");
        assertThat(names(get.path("responses").path("200").path("content")))
                .containsExactlyInAnyOrder("text/csv", "application/x-ndjson", "application/json");
        assertThat(names(get.path("responses").path("200").path("headers")))
                .contains("Content-Disposition", "Trailer");
    }

    @Test
    void closesRequestsAndLeavesAnswersOpen() throws IOException {
        JsonNode schemas = contract().path("components").path("schemas");

        assertThat(schemas.path("NewNote").path("additionalProperties").isBoolean()).isTrue();
        assertThat(schemas.path("NoteView").has("additionalProperties")).isFalse();
    }

    @Test
    void saysWhichFieldsMayBeNull() throws IOException {
        JsonNode fields = contract().at("/components/schemas/NewNote/properties");

        assertThat(fields.at("/industry/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(fields.at("/division/type").asText()).isEqualTo("string");
    }

    @Test
    void saysWhichFieldsAnAnswerAlwaysHas() throws IOException {
        JsonNode schemas = contract().at("/components/schemas");

        assertThat(texts(schemas.at("/NoteView/required")))
                .containsExactlyInAnyOrder("division", "id", "text");
        assertThat(texts(schemas.at("/PageNoteView/required")))
                .as("count is left out unless it was asked for")
                .containsExactlyInAnyOrder("feedPosition", "items", "next");
        assertThat(texts(schemas.at("/NewNote/required")))
                .as("a request must have what the code demands of it")
                .containsExactlyInAnyOrder("division", "mood", "text");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    @Test
    void putsJsonFirst() throws IOException {
        for (JsonNode path : contract().path("paths")) {
            for (JsonNode operation : path) {
                List<JsonNode> bodies = new ArrayList<>(List.of(operation.path("requestBody")));
                operation.path("responses").forEach(bodies::add);
                for (JsonNode body : bodies) {
                    List<String> types = names(body.path("content"));
                    if (types.contains("application/json")) {
                        assertThat(types).startsWith("application/json");
                    }
                }
            }
        }
    }

    @Test
    void givesEveryBodyAnExample() throws IOException {
        for (JsonNode path : contract().path("paths")) {
            for (JsonNode operation : path) {
                Stream.concat(
                                Stream.of(operation.path("requestBody")),
                                Stream.of(
                                        operation.path("responses").path("200"),
                                        operation.path("responses").path("201")))
                        .forEach(
                                body ->
                                        body.path("content")
                                                .forEach(
                                                        media ->
                                                                assertThat(media.has("example"))
                                                                        .isTrue()));
            }
        }
    }

    @Test
    void declaresOnlyWhatIsUsed() throws IOException {
        String whole = contract().toString();

        for (JsonNode kind : contract().path("components")) {
            names(kind).stream()
                    .filter(name -> !name.equals(ContractFrame.OIDC))
                    .forEach(name -> assertThat(whole).contains("/" + name + "\""));
        }
    }

    @Test
    void isInOneOrder() throws IOException {
        assertThat(names(contract().path("paths"))).isSorted();
        for (JsonNode kind : contract().path("components")) {
            assertThat(names(kind)).isSorted();
        }
    }

    @Test
    void describesProblemsAndImportResultsAsTheyAre() {
        var components = new SharedComponents();

        same(ProblemSchemas.problem(components), Problem.class);
        same(ImportSchemas.result(components), ImportResult.class);
        same(ImportSchemas.error(), ImportError.class);
        same(ImportSchemas.candidate(), DuplicateCandidate.class);
        assertThat(ProblemSchemas.item().getProperties().keySet())
                .containsAll(componentsOf(Problem.Item.class));
    }

    private static void same(Schema schema, Class<?> type) {
        assertThat(List.copyOf(schema.getProperties().keySet())).isEqualTo(componentsOf(type));
    }

    private static List<String> componentsOf(Class<?> type) {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
