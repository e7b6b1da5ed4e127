package org.tocsin.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MariaDbServerTest {

    @TempDir Path directory;

    @Test
    void keepsWhatWasCommittedWhenItIsKilledAndStartedAgain() throws SQLException {
        int port = Ports.free();
        try (MariaDbServer first = MariaDbServer.start(directory.resolve("data"), port)) {
            first.createSchema("tocsin_probe", "tocsin_probe", "s3cret");
            try (Connection own = own(first);
                    Statement statement = own.createStatement()) {
                statement.execute("CREATE TABLE bell (id INT PRIMARY KEY, word VARCHAR(20))");
                statement.execute("INSERT INTO bell VALUES (1, '警钟长鸣')");
            }
            first.kill();
            assertThat(first.child().alive()).isFalse();
        }
        try (MariaDbServer second = MariaDbServer.start(directory.resolve("data"), port)) {
            second.createSchema("tocsin_probe", "tocsin_probe", "s3cret");
            try (Connection own = own(second)) {
                assertThat(single(own, "SELECT word FROM bell")).isEqualTo("警钟长鸣");
            }
        }
    }

    @Test
    void runsAsProductionDoesAndGivesAUserItsOwnSchemaOnly() throws SQLException {
        try (MariaDbServer server = MariaDbServer.start(directory.resolve("data"), Ports.free())) {
            server.createSchema("tocsin_probe", "tocsin_probe", "s3cret");
            server.createSchema("tocsin_other", "tocsin_other", "0ther");
            try (Connection own = own(server)) {
                assertThat(single(own, "SELECT @@tx_isolation")).isEqualTo("READ-COMMITTED");
                assertThat(single(own, "SELECT @@global.time_zone")).isEqualTo("+00:00");
                assertThat(single(own, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
                assertThatThrownBy(() -> single(own, "SELECT * FROM tocsin_other.anything"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(""), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Connection own(MariaDbServer server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("tocsin_probe"), "tocsin_probe", "s3cret");
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
