package org.tocsin.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakFilesTest {

    @TempDir Path directory;

    private Path distribution;
    private Path home;
    private Path database;

    @BeforeEach
    void aHomeWithADatabase() throws IOException {
        distribution = directory.resolve("distribution");
        Files.createDirectories(distribution.resolve("conf"));
        Files.createFile(distribution.resolve("conf/keycloak.conf"));
        Files.createFile(distribution.resolve("conf/cache-ispn.xml"));
        home = directory.resolve("home");
        database = home.resolve("data/h2/keycloakdb.mv.db");
        Files.createDirectories(database.getParent());
        Files.createFile(database);
    }

    @Test
    void startAnewWhenTheFirstStartWasBrokenOff() throws IOException {
        KeycloakFiles.arrange(distribution, home, List.of());

        assertThat(database).doesNotExist();
    }

    @Test
    void keepTheDatabaseAndTheImportedRealmOnceItHasBeenReady() throws IOException {
        Path realm = Files.writeString(directory.resolve("tocsin-realm.json"), "old");
        Files.delete(database);
        KeycloakFiles.arrange(distribution, home, List.of(realm));
        Files.createDirectories(database.getParent());
        Files.createFile(database);
        KeycloakFiles.markInitialised(home);
        Files.writeString(realm, "new");

        KeycloakFiles.arrange(distribution, home, List.of(realm));

        assertThat(database).exists();
        assertThat(home.resolve("data/import/tocsin-realm.json")).hasContent("old");
        assertThat(home.resolve("lib")).isSymbolicLink();
    }
}
