package org.tocsin.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.servers.Repository;

class ModulesTest {

    private static final Instant BUILT = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir Path root;

    private Modules modules;
    private Path source;
    private Path jar;

    @BeforeEach
    void aTreeWithOneBuiltService() throws IOException {
        modules = new Modules(new Repository(root));
        source = file("hazard-service/src/main/java/Hazard.java", BUILT.minusSeconds(60));
        for (String other :
                new String[] {
                    "pom.xml",
                    "platform/pom.xml",
                    "platform/src/main/java/Platform.java",
                    "hazard-service/pom.xml",
                    "hazard-service/src/main/resources/application.properties"
                }) {
            file(other, BUILT.minusSeconds(60));
        }
        jar = file("hazard-service/target/quarkus-app/quarkus-run.jar", BUILT);
        try (var all = Files.walk(root)) {
            for (Path directory : all.filter(Files::isDirectory).toList()) {
                Files.setLastModifiedTime(directory, FileTime.from(BUILT.minusSeconds(60)));
            }
        }
    }

    @Test
    void areFreshWhenNothingIsNewerThanTheBuild() {
        assertThat(modules.hasCode(Part.HAZARD)).isTrue();
        assertThat(modules.stale(Part.HAZARD)).isFalse();
    }

    @Test
    void areStaleWhenTheirSourcesOrThoseOfThePlatformAreNewer() throws IOException {
        Files.setLastModifiedTime(source, FileTime.from(BUILT.plusSeconds(1)));
        assertThat(modules.stale(Part.HAZARD)).isTrue();

        Files.setLastModifiedTime(source, FileTime.from(BUILT.minusSeconds(1)));
        file("platform/src/main/java/Platform.java", BUILT.plusSeconds(1));
        assertThat(modules.stale(Part.HAZARD)).isTrue();
    }

    @Test
    void areStaleWhenABuildWasKilledHalfWayOrNeverWas() throws IOException {
        Path mark = file("hazard-service/target/.tocsin-building", BUILT.minusSeconds(60));
        assertThat(modules.stale(Part.HAZARD)).isTrue();

        Files.delete(mark);
        Files.delete(jar);
        assertThat(modules.stale(Part.HAZARD)).isTrue();
    }

    @Test
    void haveNothingToRunWithOnlyAPom() throws IOException {
        file("gateway/pom.xml", BUILT);
        assertThat(modules.hasCode(Part.GATEWAY)).isFalse();
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
