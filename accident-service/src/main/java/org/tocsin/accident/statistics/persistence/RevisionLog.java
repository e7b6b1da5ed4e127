package org.tocsin.accident.statistics.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.engine.Fact;
import org.tocsin.platform.sql.Columns;

/**
 * The revisions as a log of facts, in the order in which they became known. By hand, because it
 * reads millions; instants are microseconds since 1970.
 */
@ApplicationScoped
public class RevisionLog {

    private static final String MICROS = "timestampdiff(microsecond, '1970-01-01', %s)";
    private static final String FACT =
            "%1$s.status, %1$s.division, %1$s.industry, %1$s.category, %1$s.severity, %1$s.type_code_set,"
                    + " %1$s.type_code, datediff(%1$s.occurred_on, '1970-01-01'), %1$s.deaths, %1$s.serious_injuries,"
                    + " %1$s.missing, cast(%1$s.direct_loss_cny * 100 as signed)";
    private static final int FACT_COLUMNS = 12;
    private static final String RANGE =
            " where n.known_at > ? and n.known_at <= ? order by n.known_at limit ";
    private static final int CHUNK = 10_000;
    private static final String ALL =
            "select "
                    + MICROS.formatted("n.known_at")
                    + ", "
                    + MICROS.formatted("n.superseded_at")
                    + ", "
                    + FACT.formatted("n")
                    + " from accident_revision n"
                    + RANGE
                    + CHUNK;
    private static final String CHANGES =
            "select "
                    + MICROS.formatted("n.known_at")
                    + ", "
                    + FACT.formatted("n")
                    + ", "
                    + FACT.formatted("o")
                    + " from accident_revision n left join accident_revision o"
                    + " on o.accident_id = n.accident_id and o.revision = n.revision - 1"
                    + RANGE
                    + CHUNK;

    private final DataSource database;

    RevisionLog(DataSource database) {
        this.database = database;
    }

    /** What one revision states, and from when until when it was the latest. */
    public record Version(long knownAt, @Nullable Long supersededAt, Fact fact) {}

    /** What one revision states, and what the one before it did. */
    public record Change(long knownAt, Fact now, @Nullable Fact before) {}

    /** Up to where everything that ever becomes known is known already: the ledger's head. */
    public long head() throws SQLException {
        return number("select " + MICROS.formatted("known_at") + " from ledger_head where id = 1");
    }

    /** Changes with {@link #divisions}. */
    public long divisionsVersion() throws SQLException {
        return number("select version from division_lock where name = 'table'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * The first revisions that became known after an instant.
     *
     * @return ascending; none are left if they are fewer than a chunk
     */
    public List<Version> versions(long after, long last) throws SQLException {
        return read(
                ALL,
                after,
                last,
                row -> {
                    long superseded = row.getLong(2);
                    Long until = row.wasNull() ? null : superseded;
                    return new Version(row.getLong(1), until, fact(row, 3));
                });
    }

    /** The same, each beside what it takes the place of; for a few. */
    public List<Change> changes(long after, long until) throws SQLException {
        return read(
                CHANGES,
                after,
                until,
                row ->
                        new Change(
                                row.getLong(1),
                                fact(row, 2),
                                row.getString(2 + FACT_COLUMNS) == null
                                        ? null
                                        : fact(row, 2 + FACT_COLUMNS)));
    }

    /** Whether there may be more after a chunk of this size. */
    public static boolean isFull(List<?> chunk) {
        return chunk.size() == CHUNK;
    }

    /** The ancestors of every division that exists today, itself included. */
    public Map<String, List<String>> divisions() throws SQLException {
        Map<String, List<String>> ancestors = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select descendant, ancestor from division_closure order by descendant, ancestor");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ancestors
                        .computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(row.getString(2));
            }
        }
        return ancestors;
    }

    /** Reads one row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, long after, long until, Reader<T> reader)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, utc(after));
            select.setObject(2, utc(until));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
        return found;
    }

    private static LocalDateTime utc(long micros) {
        return Columns.utc(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    private static Fact fact(ResultSet row, int at) throws SQLException {
        String status = row.getString(at);
        return new Fact(
                AccidentStatus.valueOf(status).counts() ? null : status,
                row.getString(at + 1),
                row.getString(at + 2),
                row.getString(at + 3),
                row.getString(at + 4),
                new TypeCode(row.getString(at + 5), row.getString(at + 6)).qualified(),
                row.getInt(at + 7),
                row.getInt(at + 8),
                row.getInt(at + 9),
                row.getInt(at + 10),
                row.getLong(at + 11));
    }
}
