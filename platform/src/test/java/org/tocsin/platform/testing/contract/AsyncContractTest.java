package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.platform.testing.RealServers;

/** {@code docs/asyncapi.yaml} holds every topic and every type of event. */
class AsyncContractTest {

    private static final Path ROOT = RealServers.root();

    @TempDir Path copy;

    @Test
    void isWhatTheSchemasAndTopicsMakeIt() throws IOException {
        String generated = AsyncContract.of(ROOT).yaml();
        Path file = AsyncContract.file(ROOT);
        if (!System.getProperty(OpenApiDrift.UPDATE, "").isEmpty()) {
            Files.writeString(file, generated);
        }
        assertThat(generated)
                .as(
                        "docs/asyncapi.yaml is not what docs/events makes it. To refresh it: mvn -pl platform test"
                                + " -Dtest=AsyncContractTest -D%s=true",
                        OpenApiDrift.UPDATE)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void refersToEverySchema() throws IOException {
        JsonNode document = MergedContract.YAML.readTree(AsyncContract.of(ROOT).yaml());
        List<String> written;
        try (Stream<Path> files =
                Files.find(
                        ROOT.resolve("docs/events"),
                        2,
                        (file, _) -> file.toString().matches(".*\\.v\\d+\\.json"))) {
            written = files.map(f -> "./" + ROOT.resolve("docs").relativize(f)).toList();
        }
        assertThat(document.path("components").findValuesAsText("$ref"))
                .filteredOn(ref -> ref.startsWith("./"))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyChannelsMessageIsThere() throws IOException {
        JsonNode document = MergedContract.YAML.readTree(AsyncContract.of(ROOT).yaml());
        assertThat(document.findValuesAsText("$ref"))
                .filteredOn(ref -> ref.startsWith("#/"))
                .isNotEmpty()
                .allSatisfy(
                        ref ->
                                assertThat(document.at(ref.substring(1)).isMissingNode())
                                        .as(ref)
                                        .isFalse());
    }

    @Test
    void refusesATopicWithoutEventsOrWithoutAPublisher() throws IOException {
        copy(ROOT.resolve("docs/events"), copy.resolve("docs/events"));
        String settings = "gateway/src/main/resources/application.properties";
        Files.createDirectories(copy.resolve(settings).getParent());
        Files.copy(ROOT.resolve(settings), copy.resolve(settings));
        Path topics = copy.resolve("docs/events/topics.json");
        String declared = Files.readString(topics);

        Files.writeString(topics, declared.replace("\"tocsin.hazard\"", "\"tocsin.nobodys\""));
        assertThatThrownBy(() -> AsyncContract.of(copy))
                .hasMessageContaining("No service publishes on tocsin.nobodys");

        Files.writeString(topics, declared);
        try (Stream<Path> schemas = Files.list(copy.resolve("docs/events/tocsin.unit"))) {
            for (Path schema : schemas.toList()) {
                Files.delete(schema);
            }
        }
        assertThatThrownBy(() -> AsyncContract.of(copy))
                .hasMessageContaining("Nothing is published on tocsin.unit");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path target = to.resolve(from.relativize(file));
                        Files.createDirectories(target.getParent());
                        Files.copy(file, target);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
