package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer can do that its contract does not say is found. */
class AnswerContractTest {

    private static final String CONTRACT =
            """
            paths:
              /api/v1/notes/{id}:
                get:
                  responses:
                    '200':
                      headers: {ETag: {$ref: '#/components/headers/ETag'}, Link: {required: false}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                    '404': {$ref: '#/components/responses/NotFound'}
                delete: {responses: {'204': {description: gone}}}
              /api/v1/notes/latest:
                get: {responses: {'200': {content: {text/csv: {schema: {type: string}}}}}}
            components:
              headers: {ETag: {required: true}}
              responses:
                NotFound:
                  content:
                    application/problem+json:
                      schema: {type: object, properties: {type: {type: string}}}
                      examples: {not-found: {value: {type: /problems/not-found}}}
              schemas:
                Note:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    text: {type: string}
                    by: {anyOf: [{$ref: '#/components/schemas/Author'}, {type: 'null'}]}
                Author: {type: object, properties: {name: {type: string}}}
            """;

    private static final String ID = "\"id\":\"01990000-0000-7000-8000-000000000001\"";
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json; charset=UTF-8", "ETag", "\"1\"");

    @TempDir Path directory;

    private AnswerContract contract;

    @BeforeEach
    void read() throws IOException {
        Path file = directory.resolve("notes.yaml");
        Files.writeString(file, CONTRACT);
        contract = AnswerContract.of(file);
    }

    private List<String> faults(int status, Map<String, String> headers, String body) {
        return contract.faults("GET", "/api/v1/notes/1", status, headers::get, body);
    }

    private List<String> faults(String body) {
        return faults(200, HEADERS, body);
    }

    private static List<String> only(String fault) {
        return List.of("GET /api/v1/notes/{id} " + fault);
    }

    @Test
    void whatIsAsPromisedHasNoFault() {
        assertThat(faults("{" + ID + ",\"text\":\"a\",\"by\":null}")).isEmpty();
        assertThat(faults("{" + ID + ",\"by\":{\"name\":\"a\"}}")).isEmpty();
        assertThat(contract.faults("DELETE", "/api/v1/notes/1", 204, _ -> null, "")).isEmpty();
        assertThat(contract.faults("PUT", "/api/v1/notes/1", 405, _ -> null, "{}")).isEmpty();
        assertThat(contract.faults("GET", "/q/health", 200, _ -> null, "{}")).isEmpty();
    }

    @Test
    void anUntoldStatusIsFound() {
        assertThat(faults(202, HEADERS, "")).isEqualTo(only("202: the status is not told of"));
        assertThat(contract.faults("PUT", "/api/v1/notes/1", 200, _ -> null, ""))
                .containsExactly("PUT /api/v1/notes/{id} 200: there is no such operation");
    }

    @Test
    void aHeaderThatIsMissingIsFound() {
        Map<String, String> without = Map.of("Content-Type", "application/json");

        assertThat(faults(200, without, "{" + ID + "}"))
                .isEqualTo(only("200: the header ETag is missing"));
    }

    @Test
    void anotherMediaTypeOrNoBodyIsFound() {
        Map<String, String> text = Map.of("Content-Type", "text/plain", "ETag", "1");

        assertThat(faults(200, text, null)).isEqualTo(only("200: does not come as text/plain"));
        assertThat(faults("")).isEqualTo(only("200: there is no body"));
        assertThat(contract.faults("GET", "/api/v1/notes/latest", 200, text::get, null))
                .containsExactly("GET /api/v1/notes/latest 200: does not come as text/plain");
    }

    @Test
    void fieldsThatAreNotAsPromisedAreFound() {
        assertThat(faults("{}")).anyMatch(fault -> fault.contains("'id'"));
        assertThat(faults("{\"id\":\"1\"}")).anyMatch(fault -> fault.contains("/id"));
        assertThat(faults("{" + ID + ",\"text\":null}")).anyMatch(f -> f.contains("null found"));
        assertThat(faults("{" + ID + ",\"more\":1}")).anyMatch(fault -> fault.contains("'more'"));
        assertThat(faults("{" + ID + ",\"by\":{\"more\":1}}")).isNotEmpty();
    }

    @Test
    void anUntoldProblemIsFound() {
        Map<String, String> problem = Map.of("Content-Type", "application/problem+json");

        assertThat(faults(404, problem, "{\"type\":\"/problems/not-found\"}")).isEmpty();
        assertThat(faults(404, problem, "{\"type\":\"/problems/no-way\"}"))
                .isEqualTo(only("404: the problem /problems/no-way is not told of"));
    }
}
