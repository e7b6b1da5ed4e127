package org.tocsin.platform.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.sql.Columns;

/** All errors of imports that go on after their request, in the table {@code import_job_error}. */
@ApplicationScoped
class ImportErrors {

    private static final int LONGEST_POINTER = 500;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_MESSAGE = 2000;

    private final DataSource database;

    ImportErrors(DataSource database) {
        this.database = database;
    }

    /** An error with its place in the list. */
    record Listed(long position, ImportError error) {}

    void forget(UUID job) {
        QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement delete =
                                            connection.prepareStatement(
                                                    "delete from import_job_error where job_id = ?")) {
                                delete.setBytes(1, Columns.bytes(job));
                                return delete.executeUpdate();
                            }
                        });
    }

    void add(UUID job, List<Listed> errors) {
        if (errors.isEmpty()) {
            return;
        }
        QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement insert =
                                            connection.prepareStatement(
                                                    "insert into import_job_error (job_id, position, row_no, pointer, code,"
                                                            + " message) values (?, ?, ?, ?, ?, ?)")) {
                                for (Listed listed : errors) {
                                    ImportError error = listed.error();
                                    insert.setBytes(1, Columns.bytes(job));
                                    insert.setLong(2, listed.position());
                                    insert.setLong(3, error.row());
                                    insert.setString(4, cut(error.pointer(), LONGEST_POINTER));
                                    insert.setString(5, cut(error.code(), LONGEST_CODE));
                                    insert.setString(6, cut(error.message(), LONGEST_MESSAGE));
                                    insert.addBatch();
                                }
                                return insert.executeBatch();
                            }
                        });
    }

    /** In the order in which they were found. */
    List<Listed> after(UUID job, long position, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement select =
                                            connection.prepareStatement(
                                                    "select position, row_no, pointer, code, message from import_job_error"
                                                            + " where job_id = ? and position > ? order by position limit ?")) {
                                select.setBytes(1, Columns.bytes(job));
                                select.setLong(2, position);
                                select.setInt(3, limit);
                                List<Listed> found = new ArrayList<>();
                                try (ResultSet row = select.executeQuery()) {
                                    while (row.next()) {
                                        found.add(
                                                new Listed(
                                                        row.getLong(1),
                                                        new ImportError(
                                                                row.getLong(2),
                                                                row.getString(3),
                                                                row.getString(4),
                                                                row.getString(5))));
                                    }
                                }
                                return found;
                            }
                        });
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
