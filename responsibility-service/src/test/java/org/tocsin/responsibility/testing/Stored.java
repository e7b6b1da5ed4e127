package org.tocsin.responsibility.testing;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** What a test does to the database behind the service's back, to be somewhere in time. */
public final class Stored {

    private Stored() {}

    /** As if both sides had signed some time ago. */
    public static void inForce(DataSource database, String agreement, Duration since) {
        update(
                database,
                "update agreement set status = 'IN_FORCE', in_force_at = utc_timestamp(6) - interval %d second where id = %s"
                        .formatted(since.toSeconds(), hex(agreement)));
    }

    public static void update(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String hex(String path) {
        return "unhex('" + Cascades.idOf(path).replace("-", "") + "')";
    }
}
