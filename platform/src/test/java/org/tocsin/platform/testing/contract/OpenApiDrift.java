package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.platform.testing.RealServers;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds a service to its committed contract. Within a {@code @QuarkusTest}:
 *
 * <pre>{@code
 * @Test
 * void keepsItsContract() {
 *     OpenApiDrift.check("hazard-service");
 * }
 * }</pre>
 *
 * The file is written anew with {@code -Dtocsin.openapi.update=true}, unless that would break
 * callers: then {@code -Dtocsin.openapi.update=breaking} is needed, so that nobody breaks them
 * without having said so. The merged document is written with it.
 */
public final class OpenApiDrift {

    static final String UPDATE = "tocsin.openapi.update";

    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiDrift() {}

    /**
     * @param service the module, which is also the name of the file in docs/openapi
     */
    public static void check(String service) {
        String generated = RestAssured.given().get("/q/openapi").asString();
        Path contracts = RealServers.root().resolve("docs/openapi");
        String update = System.getProperty(UPDATE, "");
        try {
            check(service, generated, contracts.resolve(service + ".yaml"), update);
            if (!update.isEmpty()) {
                checkMerged(contracts, update);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds the merged document to its sources, and writes it anew as the others are. */
    static void checkMerged(Path contracts, String update) throws IOException {
        check(
                MergedContract.NAME,
                MergedContract.of(contracts).yaml(),
                MergedContract.file(contracts),
                update);
    }

    static void check(String service, String generated, Path file, String update)
            throws IOException {
        String committed = Files.exists(file) ? Files.readString(file) : "";
        if (!committed.equals(generated)) {
            List<String> broken =
                    committed.isEmpty()
                            ? List.of()
                            : Compatibility.broken(tree(committed), tree(generated));
            if (!update.equals("breaking")) {
                assertThat(broken)
                        .as(
                                "The contract of %s would break its callers. If that is really wanted: %s",
                                service, command(service, "breaking"))
                        .isEmpty();
            }
            if (!update.isEmpty()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
                return;
            }
        }
        assertThat(firstDifference(committed, generated))
                .as(
                        "docs/openapi/%s.yaml is not what the code makes it. To refresh it: %s",
                        service, command(service, "true"))
                .isEmpty();
    }

    /** One line instead of two documents of thousands. */
    private static String firstDifference(String committed, String generated) {
        List<String> was = committed.lines().toList();
        List<String> is = generated.lines().toList();
        for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
            String old = i < was.size() ? was.get(i) : "nothing";
            String now = i < is.size() ? is.get(i) : "nothing";
            if (!old.equals(now)) {
                return "line %d is `%s` and would be `%s`".formatted(i + 1, old, now);
            }
        }
        return committed.equals(generated) ? "" : "line ends differ";
    }

    private static String command(String service, String update) {
        String module = service.equals(MergedContract.NAME) ? "platform" : service;
        return "mvn -pl %s test -Dtest=*ContractTest -D%s=%s".formatted(module, UPDATE, update);
    }

    private static JsonNode tree(String yaml) {
        return JSON.valueToTree(new Yaml().load(yaml));
    }
}
