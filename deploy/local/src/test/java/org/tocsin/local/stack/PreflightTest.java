package org.tocsin.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.servers.LaunchFailure;

class PreflightTest {

    @TempDir Path directory;

    @Test
    void namesThePortTheProcessThatHoldsItAndTheWayOut() throws IOException {
        int base = Settings.freePortBase();
        Settings settings = Settings.ofTests(Set.of(Part.HAZARD), directory, base);
        try (ServerSocket squatter =
                new ServerSocket(Part.HAZARD.port(base), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new Preflight(settings).check(List.of(Part.HAZARD)))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("" + squatter.getLocalPort())
                    .hasMessageContaining("hazard-service")
                    .hasMessageContaining(ProcessHandle.current().pid() + " (java)")
                    .hasMessageContaining("TOCSIN_PORT_BASE");
        }
        assertThatCode(() -> new Preflight(settings).check(List.of(Part.HAZARD)))
                .doesNotThrowAnyException();
    }

    @Test
    void saysSoWhenItsDirectoryCannotBeMade() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Settings settings =
                Settings.ofTests(
                        Set.of(Part.HAZARD), file.resolve("below"), Settings.freePortBase());

        assertThatThrownBy(() -> new Preflight(settings).check(List.of(Part.HAZARD)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("below");
    }

    @Test
    void readsOutsideServersFromTheEnvironmentAndRefusesHalfOfOne() {
        Outside outside =
                Outside.from(
                        Map.of(
                                "TOCSIN_DB_URL_BASE", "jdbc:mysql://db.example:3306/",
                                "TOCSIN_DB_ADMIN_USER", "admin",
                                "TOCSIN_KAFKA", "broker.example:9092"));

        assertThat(outside.database().orElseThrow().urlBase())
                .isEqualTo("jdbc:mysql://db.example:3306");
        assertThat(outside.replaces(Part.MARIADB)).isTrue();
        assertThat(outside.replaces(Part.KAFKA)).isTrue();
        assertThat(outside.replaces(Part.KEYCLOAK)).isFalse();
        assertThatThrownBy(
                        () ->
                                Outside.from(
                                        Map.of(
                                                "TOCSIN_DB_URL_BASE",
                                                "jdbc:mysql://db.example:3306")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("TOCSIN_DB_ADMIN_USER");
    }

    @Test
    void refusesAPortBaseThatIsNone() {
        assertThatThrownBy(() -> Settings.ofPeople(Map.of("TOCSIN_PORT_BASE", "many")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("many");
    }
}
