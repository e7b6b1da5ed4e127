package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.testing.RealServers;
import org.yaml.snakeyaml.Yaml;

/** The contract tools must be able to fail. */
class ContractToolsTest {

    private static final String CONTRACT =
            """
            security: [{oidc: []}]
            paths:
              /api/v1/notes:
                get:
                  security: []
                  parameters:
                    - {name: division, in: query}
                    - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 200}}
                    - {$ref: '#/components/parameters/Lang'}
                  responses:
                    '200':
                      headers: {Link: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                post:
                  x-roles: [auditor, leader]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewNote'}}}}
                  responses: {'201': {description: made}}
            components:
              parameters:
                Lang: {name: Accept-Language, in: header}
              schemas:
                Note:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    author: {oneOf: [{type: object, properties: {who: {type: string}}}]}
                    lines: {type: array, items: {type: object, properties: {text: {type: string}}}}
                NewNote:
                  type: object
                  required: [text]
                  properties:
                    text: {type: string, maxLength: 100}
                    mood: {type: string, enum: [CALM, ALARMED]}
            """;

    @TempDir Path directory;

    private static JsonNode tree(String yaml) {
        return new ObjectMapper().valueToTree(new Yaml().load(yaml));
    }

    private static List<String> broken(String from, String to) {
        assertThat(CONTRACT).contains(from);
        return Compatibility.broken(tree(CONTRACT), tree(CONTRACT.replace(from, to)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/notes:|/api/v1/memos:|GET /api/v1/notes is gone",
                "name: division, in: query|name: area, in: query|no longer takes query parameter division",
                "{name: division, in: query}|{name: division, in: query, required: true}|now demands query parameter division",
                "id: {type: string}|number: {type: string}|GET /api/v1/notes 200.id is gone",
                "id: {type: string}|id: {type: integer}|id changed its type",
                "text: {type: string}}}|words: {type: string}}}|lines[].text is gone",
                "required: [text]|required: [text, mood]|mood is now required",
                "required: [id]|required: []|id may now be absent",
                "security: []|deprecated: false|GET /api/v1/notes is no longer public",
                "[auditor, leader]|[leader]|POST /api/v1/notes is closed to auditor",
                "maximum: 200|maximum: 100|query parameter limit is bound more narrowly by maximum",
                "maxLength: 100|maxLength: 100, minLength: 2|bound more narrowly by minLength",
                "maxLength: 100|maxLength: 100, pattern: x|has another pattern",
                "{Link: {|{Other: {|200 has no header Link any more",
                "who: {type: string}|whom: {type: string}|.who is gone",
                "type: string, enum|type: integer, enum|mood changed its type",
                "[CALM, ALARMED]|[CALM]|no longer takes ALARMED",
                "'201'|'200'|no longer answers 201"
            })
    void seesWhatWouldBreakCallers(String from, String to, String finding) {
        assertThat(broken(from, to)).anyMatch(found -> found.contains(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text: {type: string}}}|text: {type: string}, more: {type: string}}}",
                "[CALM, ALARMED]|[CALM, ALARMED, SAD]",
                "[auditor, leader]|[auditor, leader, dashboard]",
                "maximum: 200|maximum: 500",
                "maxLength: 100|maxLength: 1000",
                "type: string, enum|type: [string, 'null'], enum",
                "required: [id]|required: [id, lines]",
                "description: made|description: written"
            })
    void letsCompatibleChangesPass(String from, String to) {
        assertThat(broken(from, to)).isEmpty();
    }

    @Test
    void refusesDriftAndWritesTheFileOnlyWhenTold() throws IOException {
        Path file = directory.resolve("notes-service.yaml");
        Files.writeString(file, CONTRACT);
        String more = CONTRACT + "x-more: true\n";
        String fewer = CONTRACT.replace("/api/v1/notes:", "/api/v1/memos:");

        assertThatCode(() -> OpenApiDrift.check("notes-service", CONTRACT, file, ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OpenApiDrift.check("notes-service", more, file, ""))
                .hasMessageContaining("-Dtocsin.openapi.update=true");
        OpenApiDrift.check("notes-service", more, file, "true");
        assertThat(file).hasContent(more);
        assertThatThrownBy(() -> OpenApiDrift.check("notes-service", fewer, file, "true"))
                .hasMessageContaining("GET /api/v1/notes is gone");
        assertThat(file).hasContent(more);
        OpenApiDrift.check("notes-service", fewer, file, "breaking");
        assertThat(file).hasContent(fewer);
    }

    @TestFactory
    Stream<DynamicTest> holdsEveryPublishedEventToTheConventions() throws IOException {
        Path events = RealServers.root().resolve("docs/events");
        List<Path> topics;
        try (Stream<Path> entries = Files.list(events)) {
            topics = entries.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(topics).isNotEmpty();
        return topics.stream()
                .flatMap(topic -> EventContract.all(topic.getFileName().toString()).stream())
                .map(contract -> DynamicTest.dynamicTest(contract.type(), contract::check));
    }

    @Test
    void refusesPayloadsAndSchemasThatKeepNoPromise() {
        EventContract registered = EventContract.of("tocsin.unit", "unit.registered.v1");

        registered.accepts(registered.examples().getFirst());
        assertThatThrownBy(() -> registered.accepts("{}")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(
                        () ->
                                registered.accepts(
                                        registered
                                                .examples()
                                                .getFirst()
                                                .toString()
                                                .replaceFirst("\\{", "{\"surprise\":1,")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EventContract.of("tocsin.unit", "unit.vanished.v1"))
                .hasMessageContaining("unit.vanished.v1");
    }
}
