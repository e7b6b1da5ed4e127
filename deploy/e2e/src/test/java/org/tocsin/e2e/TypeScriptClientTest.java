package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The TypeScript client that is generated from the merged contract, compiled strictly, walks the
 * same way as the Java one. Skipped where npm is missing, never in CI.
 */
@Order(2)
class TypeScriptClientTest {

    private static final Path CLIENT = Suite.root().resolve("deploy/clients/typescript");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void walksAHazardFromReportToCloseFollowsItInTheFeedAndReadsFigures() throws Exception {
        assumeTrue(isThere("npm") || "true".equals(System.getenv("CI")), "skipped: no npm");
        run("sh", "build.sh");

        JsonNode walked = JSON.readTree(run("npm", "run", "--silent", "journey"));

        assertThat(walked.at("/changes"))
                .extracting(JsonNode::asText)
                .startsWith("org.tocsin.hazard.reported.v1", "org.tocsin.hazard.verified.v1")
                .endsWith("org.tocsin.hazard.closed.v1");
        assertThat(walked.at("/accidents").isNumber()).isTrue();
        assertThat(
                        Suite.as("bureau-b")
                                .get("/api/v1/hazards/" + walked.at("/hazardId").asText())
                                .expect(200)
                                .text("/status"))
                .isEqualTo("CLOSED");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(CLIENT.toFile());
        builder.environment().put("TOCSIN_GATEWAY", Suite.gateway());
        builder.environment().put("TOCSIN_TOKENS", JSON.writeValueAsString(tokens()));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), said).isZero();
        return said;
    }

    private static Map<String, String> tokens() {
        return Stream.of("enterprise-b", "bureau-b", "leader-b", "dashboard", "audit")
                .collect(Collectors.toMap(person -> person, Suite::token));
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
