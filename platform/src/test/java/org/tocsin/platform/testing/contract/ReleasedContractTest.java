package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.platform.testing.RealServers;

/** Who programmed against the last release can go on. */
class ReleasedContractTest {

    private static final String NOTES =
            """
            security: [{oidc: []}]
            paths:
              /api/v1/notes:
                get: {x-roles: [auditor, leader], responses: {}}
                post: {responses: {}}
            """;

    @TempDir Path contracts;

    @Test
    void nothingBreaksTheCallersOfTheLastRelease() throws IOException {
        var release = new ReleasedContract(RealServers.root().resolve("docs/openapi"));

        assertThat(release.broken()).isEmpty();
        assertThat(release.acceptedInVain()).isEmpty();
    }

    @Test
    void aBreakIsFoundUntilItIsAccepted() throws IOException {
        Path released = Files.createDirectory(contracts.resolve("released"));
        Files.writeString(released.resolve("tocsin.yaml"), NOTES);
        Files.writeString(
                contracts.resolve("tocsin.yaml"),
                NOTES.replace("[auditor, leader]", "[leader]").replace("post:", "put:"));
        var release = new ReleasedContract(contracts);
        assertThat(release.broken())
                .containsExactly(
                        "GET /api/v1/notes is closed to auditor", "POST /api/v1/notes is gone");

        Files.writeString(
                released.resolve("accepted-breaks.txt"),
                "POST /api/v1/notes is gone\n\nPUT /api/v1/notes is gone\n");
        assertThat(release.broken()).containsExactly("GET /api/v1/notes is closed to auditor");
        assertThat(release.acceptedInVain()).containsExactly("PUT /api/v1/notes is gone");
    }

    @Test
    void beforeTheFirstReleaseNothingIsPromised() throws IOException {
        Files.writeString(contracts.resolve("tocsin.yaml"), NOTES);

        assertThat(new ReleasedContract(contracts).broken()).isEmpty();
    }
}
