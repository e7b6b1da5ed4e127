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
 * without having said so.
 */
public final class OpenApiDrift {

    private static final String UPDATE = "tocsin.openapi.update";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiDrift() {}

    /**
     * @param service the module, which is also the name of the file in docs/openapi
     */
    public static void check(String service) {
        String generated = RestAssured.given().get("/q/openapi").asString();
        Path file = RealServers.root().resolve("docs/openapi/" + service + ".yaml");
        try {
            check(service, generated, file, System.getProperty(UPDATE, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        assertThat(generated)
                .as(
                        "docs/openapi/%s.yaml is not what the service publishes. To refresh it: %s",
                        service, command(service, "true"))
                .isEqualTo(committed);
    }

    private static String command(String service, String update) {
        return "mvn -pl %s test -Dtest=*ContractTest -D%s=%s".formatted(service, UPDATE, update);
    }

    private static JsonNode tree(String yaml) {
        return JSON.valueToTree(new Yaml().load(yaml));
    }
}
