package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;

/**
 * Brings {@code docs/openapi/lint.sh} into the build: skipped where Node is missing, never in CI.
 */
class ContractLintTest {

    private static final String SKIPPED = "Contracts not linted";

    @Test
    void findsNothingWrongWithTheContracts() throws IOException, InterruptedException {
        Path script = RealServers.root().resolve("docs/openapi/lint.sh");
        Process lint =
                new ProcessBuilder("sh", script.toString()).redirectErrorStream(true).start();
        String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(lint.waitFor()).as(said).isZero();
        if (said.startsWith(SKIPPED)) {
            abort(said);
        }
        assertThat(said)
                .contains("unproven: 0")
                .contains("own rules: 0 errors")
                .contains("OWASP's: 0 errors");
    }
}
