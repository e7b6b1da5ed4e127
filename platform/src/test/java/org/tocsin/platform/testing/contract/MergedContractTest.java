package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.testing.RealServers;

/** The merged document is what its sources make it, and hides no clash between them. */
class MergedContractTest {

    private static final Path CONTRACTS = RealServers.root().resolve("docs/openapi");

    private static MergedContract contract;
    private static ObjectNode merged;

    @TempDir Path directory;

    @BeforeAll
    static void merge() throws IOException {
        contract = MergedContract.of(CONTRACTS);
        merged = (ObjectNode) MergedContract.YAML.readTree(contract.yaml());
    }

    @Test
    void isWhatItsSourcesMakeIt() throws IOException {
        OpenApiDrift.checkMerged(CONTRACTS, System.getProperty(OpenApiDrift.UPDATE, ""));
    }

    @Test
    void noNameIsSharedByChance() {
        assertThat(contract.renamed())
                .as("two services use these names for different things; a new clash is a decision")
                .containsExactly(
                        "schemas/ResponsibilityCoverageCell",
                        "schemas/ResponsibilityLevel",
                        "schemas/ResponsibilityMeasure");
    }

    @Test
    void losesNoOperation() throws IOException {
        int sources = 0;
        for (String source :
                List.of(
                        "hazard-service",
                        "inspection-service",
                        "accident-service",
                        "responsibility-service",
                        "gateway")) {
            sources += operations(MergedContract.read(CONTRACTS.resolve(source + ".yaml")));
        }
        assertThat(operations(merged)).isEqualTo(sources).isPositive();
        assertThat(merged.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    private static int operations(ObjectNode document) {
        return document.path("paths").findValues("operationId").size();
    }

    @Test
    void whatIsBehindTheGatewayCanFailThere() {
        for (var path : merged.path("paths").properties()) {
            boolean own =
                    path.getKey()
                            .matches(
                                    "/api/v1/(feed([.]geojson)?|public/feed[.]atom|events|webhooks)(/.*)?");
            for (JsonNode operation : path.getValue()) {
                JsonNode answers = operation.path("responses");
                for (String status : List.of("408", "414", "431", "505")) {
                    assertThat(answers.has(status)).as(status).isTrue();
                }
                assertThat(answers.has("502") && answers.has("504"))
                        .as("502 and 504 of %s", operation.path("operationId"))
                        .isEqualTo(!own);
            }
        }
        assertThat(
                        merged.at("/components/responses/UpstreamTimeout/content")
                                .path("application/problem+json")
                                .at("/example/type")
                                .asText())
                .isEqualTo("/problems/upstream-timeout");
    }

    /** Only of a path can it be said which methods it does not have; so no operation tells it. */
    @Test
    void everyTypeOfProblemThatCodeCanNameIsToldOf() {
        List<String> kinds = new ArrayList<>();
        merged.at("/components/schemas/Problem/properties/type/examples")
                .forEach(kind -> kinds.add(kind.asText()));
        assertThat(kinds)
                .containsExactlyElementsOf(
                        Stream.of(ProblemType.values()).map(ProblemType::uri).toList());

        Set<String> told = new TreeSet<>();
        for (JsonNode operation : operations()) {
            for (JsonNode answer : operation.path("responses")) {
                JsonNode media =
                        Compatibility.resolve(merged, answer)
                                .path("content")
                                .path(Problem.MEDIA_TYPE);
                told.add(media.at("/example/type").asText());
                media.path("examples").forEach(e -> told.add(e.at("/value/type").asText()));
            }
        }
        told.remove("");
        told.add(ProblemType.METHOD_NOT_ALLOWED.uri());
        assertThat(told).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static List<JsonNode> operations() {
        List<JsonNode> all = new ArrayList<>();
        merged.path("paths").forEach(path -> path.forEach(all::add));
        return all;
    }

    @Test
    void everyReferenceResolves() {
        assertThat(merged.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        ref ->
                                assertThat(merged.at(ref.substring(1)).isMissingNode())
                                        .as(ref)
                                        .isFalse());
    }

    @Test
    void noticesThatASourceChanged() throws IOException {
        try (var files = Files.newDirectoryStream(CONTRACTS, "*.yaml")) {
            for (Path file : files) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
        Path source = directory.resolve("gateway.yaml");
        Files.writeString(
                source, Files.readString(source).replace("/api/v1/feed:", "/api/v1/stream:"));

        assertThatThrownBy(() -> OpenApiDrift.checkMerged(directory, ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET /api/v1/feed is gone");
        assertThatThrownBy(() -> OpenApiDrift.checkMerged(directory, "true"))
                .isInstanceOf(AssertionError.class);

        OpenApiDrift.checkMerged(directory, "breaking");
        assertThatCode(() -> OpenApiDrift.checkMerged(directory, "")).doesNotThrowAnyException();
    }
}
