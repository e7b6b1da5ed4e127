package org.tocsin.responsibility.fact.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.tocsin.platform.sql.Columns;

/** The line that no fact is recorded before. */
@ApplicationScoped
public class FactBooks {

    private static final String READ = "select closed_at from fact_books where id = 1 ";

    private final DataSource database;

    FactBooks(DataSource database) {
        this.database = database;
    }

    /** When the books were last closed; they are not closed again before this transaction ends. */
    public Instant share() {
        try (Connection connection = database.getConnection()) {
            return closedAt(connection, "lock in share mode");
        } catch (SQLException e) {
            throw new IllegalStateException("The books cannot be opened", e);
        }
    }

    /** Closes them, once those who share them have ended, now or at the last closing if later. */
    public Instant close(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update fact_books set closed_at = ? where id = 1")) {
            Instant last = closedAt(connection, "for update");
            Instant line = now.isAfter(last) ? now : last;
            update.setObject(1, Columns.utc(line));
            update.executeUpdate();
            return line;
        } catch (SQLException e) {
            throw new IllegalStateException("The books cannot be closed", e);
        }
    }

    private static Instant closedAt(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ + lock);
                ResultSet row = select.executeQuery()) {
            row.next();
            return Objects.requireNonNull(Columns.instant(row, "closed_at"));
        }
    }
}
