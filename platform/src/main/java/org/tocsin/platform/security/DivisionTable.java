package org.tocsin.platform.security;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tocsin.platform.time.Moments;

/**
 * Keeps this service's copy of the table of administrative divisions. The operator's CSV (code,
 * parent_code, name, name_en, valid_from, valid_to) is the source; scope follows its parents, not
 * the digits of a code, because zones have no code of their own and codes change.
 */
@ApplicationScoped
class DivisionTable {

    private static final Logger LOG = Logger.getLogger(DivisionTable.class);
    private static final String LOCK =
            "select name from division_lock where name = 'table' for update";
    private static final String UPSERT =
            "insert into division (code, parent_code, name, name_en, valid_from, valid_to) values (?,?,?,?,?,?)"
                    + " on duplicate key update parent_code = ?, name = ?, name_en = ?, valid_to = ?";

    private final DataSource database;
    private final Clock clock;
    private final Optional<Path> file;

    DivisionTable(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "tocsin.divisions.file") Optional<Path> file) {
        this.database = database;
        this.clock = clock;
        this.file = file;
    }

    @Startup
    @Transactional
    void load() {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            if (file.isPresent()) {
                upsert(connection, file.get());
            } else {
                LOG.warn("TOCSIN_DIVISIONS names no file: the table of divisions stays as it is");
            }
            rebuildClosure(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of divisions could not be loaded", e);
        }
    }

    /** Validity changes at midnight. */
    @Scheduled(cron = "5 0 0 * * ?", timeZone = "Asia/Shanghai")
    @Transactional
    void renew() throws SQLException {
        try (Connection connection = database.getConnection()) {
            lock(connection);
            rebuildClosure(connection);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.executeQuery().close();
        }
    }

    private static void upsert(Connection connection, Path file) throws SQLException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = Files.newBufferedReader(file);
                var rows = format.parse(reader);
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (CSVRecord row : rows) {
                String parent = emptyToNull(row.get("parent_code"));
                String until = emptyToNull(row.get("valid_to"));
                List<String> values =
                        java.util.Arrays.asList(
                                row.get("code"),
                                parent,
                                row.get("name"),
                                row.get("name_en"),
                                row.get("valid_from"),
                                until,
                                parent,
                                row.get("name"),
                                row.get("name_en"),
                                until);
                for (int i = 0; i < values.size(); i++) {
                    upsert.setString(i + 1, values.get(i));
                }
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The table of divisions cannot be read: set TOCSIN_DIVISIONS to a readable CSV file",
                    e);
        }
    }

    private void rebuildClosure(Connection connection) throws SQLException {
        Map<String, String> parents = parentsValidOn(connection, Moments.today(clock));
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from division_closure");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into division_closure (ancestor, descendant) values (?,?)");
                PreparedStatement version =
                        connection.prepareStatement(
                                "update division_lock set version = version + 1 where name = 'table'")) {
            delete.executeUpdate();
            for (String code : parents.keySet()) {
                int depth = 0;
                for (String up = code; up != null; up = parents.get(up)) {
                    if (depth++ > 10) {
                        throw new IllegalStateException(
                                "The table of divisions has a cycle at " + code);
                    }
                    insert.setString(1, up);
                    insert.setString(2, code);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            version.executeUpdate();
        }
    }

    private static Map<String, String> parentsValidOn(Connection connection, LocalDate day)
            throws SQLException {
        Map<String, String> parents = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select code, parent_code from division"
                                + " where valid_from <= ? and (valid_to is null or valid_to > ?)")) {
            select.setString(1, day.toString());
            select.setString(2, day.toString());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parents.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return parents;
    }

    private static String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
