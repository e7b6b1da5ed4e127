package org.tocsin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A MariaDB on the loopback interface with the settings production has: UTC, READ COMMITTED,
 * utf8mb4, full durability.
 */
public final class MariaDbServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String ADMIN = "root";

    /** Its own: at start a server deletes the temporary tables of any other that shares it. */
    private static final String TMP = "tmp";

    private static final String OPTIONS =
            "?useSSL=false&allowPublicKeyRetrieval=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                    + "&rewriteBatchedStatements=true&cachePrepStmts=true";

    private final Path dataDir;
    private final int port;
    private final Child child;

    private MariaDbServer(Path dataDir, int port, Child child) {
        this.dataDir = dataDir;
        this.port = port;
        this.child = child;
    }

    /**
     * Starts on the directory, from the template if it is empty, and returns when it answers. Ends
     * with this JVM.
     */
    public static MariaDbServer start(Path dataDir, int port) {
        return start(Distributions.ofRepository(), new Place(dataDir, port, Lifetime.WITH_JVM));
    }

    public static MariaDbServer start(Distributions distributions, Place place) {
        try {
            Path data = place.directory().toAbsolutePath();
            MariaDbFiles.copyTemplate(distributions.mariadbTemplate(), data);
            Child child =
                    Child.spawn(
                            "MariaDB",
                            command(distributions.mariadb(), data, place.port()),
                            data,
                            place.log("mariadb"),
                            Map.of(),
                            place.lifetime());
            place.born().accept(child);
            MariaDbServer server = new MariaDbServer(data, place.port(), child);
            child.awaitReady(START_LIMIT, server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that an earlier launcher started on this directory; waits until it answers. */
    public static MariaDbServer attach(Place place, Child child) {
        MariaDbServer server =
                new MariaDbServer(place.directory().toAbsolutePath(), place.port(), child);
        child.awaitReady(START_LIMIT, server::answers);
        return server;
    }

    private static List<String> command(Path server, Path data, int port) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                server.resolve("bin/mariadbd").toString(),
                                "--no-defaults",
                                "--basedir=" + server,
                                "--datadir=" + data,
                                "--tmpdir=" + Files.createDirectories(data.resolve(TMP)),
                                "--ignore-db-dirs=" + TMP,
                                "--init-file=" + initFile(data),
                                "--socket="
                                        + Path.of(
                                                System.getProperty("java.io.tmpdir"),
                                                "tocsin-" + port + ".sock"),
                                "--pid-file=" + data.resolve("mariadbd.pid"),
                                "--bind-address=127.0.0.1",
                                "--port=" + port,
                                "--default-time-zone=+00:00",
                                "--transaction-isolation=READ-COMMITTED",
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_general_ci",
                                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                                        + "NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY",
                                "--innodb-buffer-pool-size=128M",
                                "--innodb-log-file-size=32M",
                                "--max-allowed-packet=64M",
                                "--max-connections=300",
                                "--skip-name-resolve",
                                // Else each start makes an RSA key of 4096 bits for nobody.
                                "--skip-ssl",
                                "--skip-log-bin"));
        MariaDbFiles.asRoot(command);
        return command;
    }

    /** The administrator's password is made with the data directory and never leaves it. */
    private static Path initFile(Path data) throws IOException {
        Path password = data.resolve("tocsin-admin.secret");
        if (!Files.exists(password)) {
            Path half = data.resolve("tocsin-admin.half");
            Files.deleteIfExists(half);
            Files.createFile(
                    half,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, UUID.randomUUID().toString().replace("-", ""));
            Files.move(half, password);
        }
        String secret = Files.readString(password);
        Path init = data.resolve("tocsin-init.sql");
        Files.deleteIfExists(init);
        Files.createFile(
                init,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                init,
                """
                CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';
                ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                DROP USER IF EXISTS ''@'localhost', 'root'@'::1';
                """
                        .formatted(secret));
        return init;
    }

    /** Creates the schema and a user for it alone, or brings the user's password up to date. */
    public void createSchema(String schema, String user, String password) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            new Schema(schema, user, password).create(statement, "127.0.0.1");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create schema " + schema, e);
        }
    }

    /** As administrator, without a schema. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(""), ADMIN, adminPassword());
    }

    public String adminUser() {
        return ADMIN;
    }

    public String adminPassword() {
        return adminPassword(dataDir);
    }

    /** The administrator's password of the server that runs, or ran, on a data directory. */
    public static String adminPassword(Path dataDir) {
        try {
            return Files.readString(dataDir.resolve("tocsin-admin.secret"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    public String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + OPTIONS;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    public Child child() {
        return child;
    }

    public void stop() {
        child.stop(STOP_LIMIT);
    }

    /** As {@code kill -9}: what was committed must be there after the next start. */
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
