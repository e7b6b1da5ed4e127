package org.tocsin.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What MariaDB needs on disk before it can start. */
final class MariaDbFiles {

    private MariaDbFiles() {}

    /** Fills an empty directory with the system tables. */
    static void initialise(Path server, Path target) throws IOException {
        Path log = target.resolveSibling("mariadb-install.log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                server.resolve("scripts/mariadb-install-db").toString(),
                                "--no-defaults",
                                "--basedir=" + server,
                                "--datadir=" + target,
                                "--auth-root-authentication-method=normal",
                                "--skip-test-db",
                                "--innodb-log-file-size=32M"));
        asRoot(command);
        if (Commands.run(command, server, log) != 0) {
            throw new IOException(Commands.tail(log, 10));
        }
    }

    /** MariaDB refuses to run as root unless told to. */
    static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /**
     * A data directory made whole in one step, so that a killed first start leaves nothing half
     * made.
     */
    static void copyTemplate(Path template, Path dataDir) throws IOException {
        if (Files.isDirectory(dataDir.resolve("mysql"))) {
            return;
        }
        Path half = dataDir.resolveSibling("." + dataDir.getFileName() + "-half");
        Trees.delete(half);
        Trees.copy(template, half);
        Trees.delete(dataDir);
        Files.move(half, dataDir);
    }
}
