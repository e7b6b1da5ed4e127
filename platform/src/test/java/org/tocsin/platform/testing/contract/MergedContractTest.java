package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            boolean own = path.getKey().matches("/api/v1/(feed|events|webhooks)(/.*)?");
            for (JsonNode operation : path.getValue()) {
                JsonNode answers = operation.path("responses");
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
