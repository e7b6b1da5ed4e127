package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

class ContractMergerTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final ContractMerger merger = new ContractMerger(YAML.createObjectNode());

    private static ObjectNode document(String yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectNode describing(String service, String path, String schemas) {
        return document(
                """
                tags: [{name: T}]
                paths:
                  %s:
                    get:
                      operationId: read%s
                      responses:
                        "200":
                          content:
                            application/json:
                              schema: {$ref: "#/components/schemas/Page"}
                components:
                  schemas:
                %s
                """
                        .formatted(path, capital(service), schemas.indent(4)));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String schemaOf(String path) {
        return merger.merged()
                .at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asText();
    }

    @Test
    void sharesWhatIsTheSame() {
        merger.add("hazard", describing("hazard", "/a", "Page: {type: object}"));
        merger.add("accident", describing("accident", "/b", "Page: {type: object}"));

        assertThat(merger.merged().path("components").path("schemas").size()).isEqualTo(1);
        assertThat(schemaOf("/b")).isEqualTo("#/components/schemas/Page");
        assertThat(merger.merged().path("tags")).hasSize(1);
    }

    @Test
    void renamesWhatIsCalledTheSameAndIsNot() {
        merger.add("hazard", describing("hazard", "/a", "Page: {type: object}"));
        merger.add("accident", describing("accident", "/b", "Page: {type: array}"));

        assertThat(schemaOf("/a")).isEqualTo("#/components/schemas/Page");
        assertThat(schemaOf("/b")).isEqualTo("#/components/schemas/AccidentPage");
        assertThat(merger.merged().at("/components/schemas/AccidentPage/type").asText())
                .isEqualTo("array");
    }

    @Test
    void renamesWhatReadsTheSameButRefersToSomethingElse() {
        String page = "Page: {items: {$ref: \"#/components/schemas/Item\"}}\n";
        merger.add("hazard", describing("hazard", "/a", page + "Item: {type: string}"));
        merger.add("accident", describing("accident", "/b", page + "Item: {type: integer}"));

        assertThat(schemaOf("/b")).isEqualTo("#/components/schemas/AccidentPage");
        assertThat(merger.merged().at("/components/schemas/AccidentPage/items/$ref").asText())
                .isEqualTo("#/components/schemas/AccidentItem");
        assertThat(merger.merged().at("/components/schemas/Page/items/$ref").asText())
                .isEqualTo("#/components/schemas/Item");
    }

    @Test
    void keepsWhatEachDocumentDemandsOfItsCallers() {
        merger.add("hazard", demanding("oidc", describing("hazard", "/a", "Page: {type: object}")));
        merger.add(
                "accident",
                demanding("oidc", describing("accident", "/b", "Page: {type: object}")));
        merger.add(
                "gateway", demanding("key", describing("gateway", "/c", "Page: {type: object}")));

        assertThat(merger.merged().at("/security/0").has("oidc")).isTrue();
        assertThat(merger.merged().at("/paths/~1b/get").has("security")).isFalse();
        assertThat(merger.merged().at("/paths/~1c/get/security/0").has("key")).isTrue();
    }

    private static ObjectNode demanding(String scheme, ObjectNode document) {
        document.putArray("security").addObject().putArray(scheme);
        return document;
    }

    @Test
    void saysWhatHadToGiveWay() {
        merger.add("hazard", describing("hazard", "/a", "Page: {type: object}"));
        assertThat(merger.renamed()).isEmpty();

        merger.add("accident", describing("accident", "/b", "Page: {type: array}"));
        assertThat(merger.renamed()).containsExactly("schemas/AccidentPage");
    }

    @Test
    void refusesANewNameThatIsTaken() {
        String taken = "AccidentPage: {type: string}\n";
        merger.add("hazard", describing("hazard", "/a", "Page: {type: object}\n" + taken));

        assertThatThrownBy(
                        () ->
                                merger.add(
                                        "accident",
                                        describing("accident", "/b", "Page: {type: array}")))
                .hasMessageContaining("has no name to go to");
    }

    @Test
    void refusesOneOperationOfTwoServices() {
        merger.add("hazard", describing("same", "/a", "Page: {type: object}"));

        assertThatThrownBy(
                        () ->
                                merger.add(
                                        "accident",
                                        describing("same", "/b", "Page: {type: object}")))
                .hasMessageContaining("Operation readSame of accident-service");
    }

    @Test
    void refusesTwoExplanationsOfOneTag() {
        ObjectNode other = describing("accident", "/b", "Page: {type: object}");
        ((ObjectNode) other.at("/tags/0")).put("description", "Something else");
        merger.add("hazard", describing("hazard", "/a", "Page: {type: object}"));

        assertThatThrownBy(() -> merger.add("accident", other)).hasMessageContaining("Tag T");
    }

    @Test
    void refusesTwoServicesForOnePath() {
        merger.add("hazard", describing("hazard", "/a", "Page: {type: object}"));

        assertThatThrownBy(
                        () ->
                                merger.add(
                                        "accident",
                                        describing("accident", "/a", "Page: {type: object}")))
                .hasMessageContaining("/a of accident-service");
    }
}
