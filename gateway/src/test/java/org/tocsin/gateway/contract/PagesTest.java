package org.tocsin.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.testing.RealServers;

/** What anybody may look at: first page, contract, problem pages, health. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class PagesTest {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Inject FrontDoor door;

    private String html(String path) {
        return Door.anybody(door)
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();
    }

    @Test
    void theFirstPageSpeaksBothLanguagesAndFetchesNothingFromElsewhere() {
        String page = html("/");

        assertThat(page).contains("警钟", "Tocsin", "从这里开始", "Start here", "接口文档");
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("{state.")
                .doesNotContain("{base}");
        assertThat(page).contains("/admin/tocsin/console/");
        assertThat(page).contains("curl", "http://127.0.0.1:" + door.port() + "/api/v1/hazards");
        assertThat(page).doesNotContainPattern("(?:src|rel=\"stylesheet\" href)=\"https?:");
        assertThat(page).as("what was to be filled in").doesNotContainPattern("\\{[a-z.]+}");
    }

    @Test
    void everyLinkOfTheFirstPageLeadsSomewhere() {
        Set<String> own = new HashSet<>();
        Matcher links = LINK.matcher(html("/"));
        while (links.find()) {
            if (links.group(1).startsWith("/")) {
                own.add(links.group(1));
            }
        }
        assertThat(own).contains("/docs", "/api/v1/openapi", "/api/v1/feed", "/problems");
        for (String link : own) {
            int status = Door.anybody(door).accept("*/*").get(link).statusCode();
            assertThat(status).as(link).isEqualTo(link.equals("/api/v1/feed") ? 401 : 200);
        }
    }

    @Test
    void theFirstPageShowsWhichServiceIsReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(html("/").split("dot up\"", -1))
                                        .as("three of four stand-ins answer")
                                        .hasSize(4));
        assertThat(html("/")).contains("未就绪");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemTypeLeadsToAPage(ProblemType type) {
        assertThat(html(type.uri()))
                .contains(type.title().zh(), type.title().en(), "HTTP " + type.status());
        Door.anybody(door)
                .accept("application/json")
                .header("Accept-Language", "en")
                .get(type.uri())
                .then()
                .statusCode(200)
                .body("title", equalTo(type.title().en()))
                .body("status", equalTo(type.status()))
                .body("type", equalTo(type.uri()));
    }

    @Test
    void theCatalogueListsThemAll() {
        Door.anybody(door)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("size()", equalTo(ProblemType.values().length));
        assertThat(html("/problems")).contains(ProblemType.values()[0].slug());
    }

    @Test
    void aProblemThatIsNotInTheCatalogueIsNotFound() {
        Door.anybody(door)
                .get("/problems/no-such-problem")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theContractComesAsJson() {
        Door.anybody(door)
                .accept("application/json")
                .get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("paths", hasKey("/api/v1/feed"))
                .body("paths", hasKey("/api/v1/hazards"))
                .body("paths", hasKey("/api/v1/units"))
                .body("tags.name", hasItem("Feed"));
    }

    @Test
    void theContractComesAsYamlAndSaysTheSame() throws Exception {
        String yaml =
                Door.anybody(door)
                        .accept("application/yaml")
                        .get("/api/v1/openapi")
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("application/yaml"))
                        .extract()
                        .asString();
        JsonNode json =
                new YAMLMapper()
                        .readTree(
                                Door.anybody(door)
                                        .accept("application/json")
                                        .get("/api/v1/openapi")
                                        .asString());

        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(json);
    }

    @Test
    void anAnswerOfTheGatewaysOwnNamesItsTraceOnce() {
        assertThat(
                        Door.anybody(door)
                                .accept("application/json")
                                .get("/api/v1/openapi")
                                .headers()
                                .getValues("traceresponse"))
                .hasSize(1);
    }

    @Test
    void theContractIsNotSentTwice() {
        String tag =
                Door.anybody(door).accept("application/json").get("/api/v1/openapi").header("ETag");
        Door.anybody(door)
                .accept("application/json")
                .header("If-None-Match", tag)
                .get("/api/v1/openapi")
                .then()
                .statusCode(304);
    }

    @Test
    void theContractIsTheCommittedOne() throws IOException {
        String served =
                Door.anybody(door).accept("application/yaml").get("/api/v1/openapi").asString();

        assertThat(served).isEqualTo(Files.readString(Path.of("../docs/openapi/tocsin.yaml")));
    }

    @Test
    void theContractCanBeBrowsedWithoutTheInternet() {
        String page = html("/docs");
        assertThat(page).contains("swagger-ui");
        Matcher links = LINK.matcher(page);
        while (links.find()) {
            assertThat(links.group(1)).startsWith("/").doesNotStartWith("//");
            Door.anybody(door).accept("*/*").get(links.group(1)).then().statusCode(200);
        }
        Door.anybody(door)
                .get("/docs/docs.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("ETag", startsWith("\""))
                .body(containsString("/api/v1/openapi"));
        Door.anybody(door)
                .get("/assets/signed-in.html?state=1&code=2")
                .then()
                .statusCode(200)
                .body(containsString("/docs/oauth2-redirect.js"));
        Door.anybody(door)
                .get("/docs/application.properties")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void thePageRunsNoScriptThatStandsInIt() {
        List<String> policies =
                Door.anybody(door).accept("text/html").get("/docs").headers().getValues(POLICY);

        assertThat(policies)
                .anySatisfy(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "script-src 'self';")
                                        .contains("style-src 'self';")
                                        .doesNotContain("unsafe"));
        assertThat(html("/docs")).doesNotContainPattern("<script>|<style|style=|onload=");
    }

    @Test
    void theEventsComeAsOneDocumentWhoseReferencesLeadToTheirSchemas() throws Exception {
        String yaml =
                Door.anybody(door)
                        .accept("application/yaml")
                        .get("/api/v1/events/asyncapi")
                        .then()
                        .statusCode(200)
                        .header("ETag", startsWith("\""))
                        .extract()
                        .asString();
        JsonNode document = new YAMLMapper().readTree(yaml);
        List<String> schemas =
                document.path("components").findValuesAsText("$ref").stream()
                        .filter(ref -> ref.startsWith("/"))
                        .toList();

        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(schemas).isNotEmpty();
        for (String schema : List.of(schemas.getFirst(), schemas.getLast())) {
            Door.anybody(door).get(schema).then().statusCode(200);
        }
    }

    @Test
    void theCatalogNamesEveryTypeOfEvent() throws IOException {
        JsonPath catalog =
                Door.anybody(door)
                        .get("/api/v1/events")
                        .then()
                        .statusCode(200)
                        .header("ETag", startsWith("\""))
                        .extract()
                        .jsonPath();

        List<String> written;
        Path events = Path.of("../docs/events");
        try (Stream<Path> files =
                Files.find(events, 2, (f, _) -> f.toString().matches(".*\\.v\\d+\\.json"))) {
            written = files.map(f -> "/api/v1/events/" + events.relativize(f)).toList();
        }
        assertThat(catalog.getList("items.dataschema", String.class))
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(catalog.getList("items.description", String.class)).doesNotContain("");
        assertThat(
                        catalog.getString(
                                "items.find { it.type == 'org.tocsin.hazard.closed.v1' }.topic"))
                .isEqualTo("tocsin.hazard");
    }

    @Test
    void anEventsSchemaIsWhereTheEventSaysItIs() {
        Door.anybody(door)
                .get("/api/v1/events/tocsin.hazard/hazard.closed.v1.json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/schema+json"))
                .body("'$schema'", containsString("2020-12"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events/tocsin.hazard/hazard.none.v1.json",
                "/api/v1/events/tocsin.none/hazard.closed.v1.json",
                "/api/v1/events/application/properties.json"
            })
    void anUnknownSchemaIsNotFound(String path) {
        Door.anybody(door).get(path).then().statusCode(404).contentType("application/problem+json");
    }
}
