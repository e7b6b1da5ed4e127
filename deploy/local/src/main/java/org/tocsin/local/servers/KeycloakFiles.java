package org.tocsin.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** What Keycloak needs on disk before it can start. */
final class KeycloakFiles {

    /**
     * Without it the first start was broken off, perhaps with half a database that holds its own
     * lock for ever.
     */
    private static final String INITIALISED = ".initialised";

    private KeycloakFiles() {}

    /** To be called when it has been ready for the first time. */
    static void markInitialised(Path home) throws IOException {
        Path mark = home.resolve(INITIALISED);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    /** Fixes the build-time options once, so that each start is an optimised one. */
    static void build(Path target) throws IOException {
        Path log = target.resolveSibling("keycloak-build.log");
        List<String> command =
                List.of(
                        target.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=dev-file",
                        "--health-enabled=true");
        if (Commands.run(command, target, log, Map.of()) != 0) {
            throw new IOException(Commands.tail(log, 10));
        }
    }

    /**
     * A home of its own for each running Keycloak, with the built distribution linked in, so that
     * many can run from one copy. Realms are imported from {@code data/import} where they do not
     * exist yet.
     */
    static void arrange(Path distribution, Path home, List<Path> realms) throws IOException {
        if (!Files.exists(home.resolve(INITIALISED))) {
            Trees.delete(home.resolve("data"));
        }
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Path conf = Files.createDirectories(home.resolve("conf"));
        Files.copy(
                distribution.resolve("conf/keycloak.conf"),
                conf.resolve("keycloak.conf"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                distribution.resolve("conf/cache-ispn.xml"),
                conf.resolve("cache-ispn.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        for (String part : List.of("lib", "providers", "themes")) {
            Path link = home.resolve(part);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, distribution.resolve(part));
        }
        for (Path realm : realms) {
            Path copy = imports.resolve(realm.getFileName());
            if (!Files.exists(copy)) {
                Files.copy(realm, copy);
            }
        }
    }
}
