package org.tocsin.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.security.KnownCaller;

/**
 * The table {@code import_job}. Each call is a transaction of its own, so that progress shows while
 * the import's is open.
 */
@ApplicationScoped
class ImportJobs {

    private static final TypeReference<Map<String, Object>> PROBLEM = new TypeReference<>() {};

    private static final String INSERT =
            "insert into import_job (id, collection, subject, spool, state, version, attempts, asked, caller,"
                    + " traceparent, accepted_at) values (?, ?, ?, ?, 'ACCEPTED', 0, 0, ?, ?, ?, utc_timestamp(6))";

    /** A running import without a sign of life is interrupted, whoever should have said so. */
    private static final String SELECT =
            "select j.*, case when j.state = 'RUNNING' and j.worked_at < utc_timestamp(6) - interval ? second"
                    + " then 'INTERRUPTED' else j.state end as seen_state from import_job j where ";

    private static final String CLAIM =
            "update import_job set state = 'RUNNING', worker = ?, worked_at = utc_timestamp(6), attempts = attempts + 1,"
                    + " version = version + 1, started_at = coalesce(started_at, utc_timestamp(6))"
                    + " where id = ? and (state in ('ACCEPTED', 'INTERRUPTED')"
                    + " or state = 'RUNNING' and worked_at < utc_timestamp(6) - interval ? second)";
    private static final String PROGRESS =
            "update import_job set worked_at = utc_timestamp(6), result = ?, version = version + 1"
                    + " where id = ? and worker = ? and state = 'RUNNING'";
    private static final String END =
            "update import_job set state = ?, finished_at = case when ? then utc_timestamp(6) end, problem = ?,"
                    + " worker = null, version = version + 1 where id = ? and worker = ?";

    private final DataSource database;
    private final ObjectMapper json;
    private final long leaseSeconds;

    ImportJobs(DataSource database, ObjectMapper json, BulkSettings settings) {
        this.database = database;
        this.json = json;
        this.leaseSeconds = settings.lease().toSeconds();
    }

    void add(
            UUID id,
            String spool,
            BulkImport<?> what,
            ImportOrder order,
            KnownCaller caller,
            String trace) {
        update(
                INSERT,
                bytes(id),
                what.collection(),
                caller.subject(),
                spool,
                text(order),
                text(caller),
                trace);
    }

    /** Seen by its own subject only; for all others there is none. */
    Optional<ImportJob> find(String collection, UUID id, String subject) {
        return select(
                        "j.id = ? and j.collection = ? and j.subject = ?",
                        bytes(id),
                        collection,
                        subject)
                .stream()
                .findFirst();
    }

    /** What this spool's instance could work on now, oldest first. */
    List<ImportJob> waiting(String spool) {
        return select(
                "j.spool = ? and (j.state in ('ACCEPTED', 'INTERRUPTED') or j.state = 'RUNNING'"
                        + " and j.worked_at < utc_timestamp(6) - interval ? second)"
                        + " order by j.accepted_at, j.id limit 20",
                spool,
                leaseSeconds);
    }

    int openOf(String subject) {
        return query(
                        "select count(*) from import_job where subject = ? and state in ('ACCEPTED', 'RUNNING', 'INTERRUPTED')",
                        row -> row.getInt(1),
                        subject)
                .getFirst();
    }

    /** Whether this worker has it now; the database decides between two who try. */
    boolean claim(UUID id, String worker) {
        return update(CLAIM, worker, bytes(id), leaseSeconds) == 1;
    }

    /** Whether this worker still has it. */
    boolean progress(UUID id, String worker, ImportResult sofar) {
        return update(PROGRESS, text(sofar), bytes(id), worker) == 1;
    }

    void end(UUID id, String worker, ImportState state, @Nullable Object problem) {
        boolean over = state != ImportState.INTERRUPTED;
        update(END, state.name(), over, problem == null ? null : text(problem), bytes(id), worker);
    }

    /** Also takes the errors away. */
    void forgetEndedBefore(long seconds) {
        update(
                "delete from import_job where finished_at < utc_timestamp(6) - interval ? second",
                seconds);
    }

    private List<ImportJob> select(String where, Object... parameters) {
        Object[] all = new Object[parameters.length + 1];
        all[0] = leaseSeconds;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        return query(SELECT + where, this::job, all);
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                org.tocsin.platform.sql.Columns.uuid(row.getBytes("id")),
                row.getString("collection"),
                ImportState.valueOf(row.getString("seen_state")),
                row.getLong("version"),
                row.getInt("attempts"),
                read(row.getString("asked"), ImportOrder.class),
                read(row.getString("caller"), KnownCaller.class),
                row.getString("traceparent"),
                org.tocsin.platform.sql.Columns.instant(row, "accepted_at"),
                org.tocsin.platform.sql.Columns.instant(row, "started_at"),
                org.tocsin.platform.sql.Columns.instant(row, "finished_at"),
                read(row.getString("result"), ImportResult.class),
                read(row.getString("problem"), PROBLEM));
    }

    private static byte[] bytes(UUID id) {
        return org.tocsin.platform.sql.Columns.bytes(id);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> @Nullable T read(@Nullable String text, TypeReference<T> type) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... parameters) {
        return statement(
                sql,
                parameters,
                statement -> {
                    List<T> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(reader.read(rows));
                        }
                    }
                    return found;
                });
    }

    private int update(String sql, Object... parameters) {
        return statement(sql, parameters, PreparedStatement::executeUpdate);
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T statement(String sql, Object[] parameters, Use<T> use) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement statement =
                                            connection.prepareStatement(sql)) {
                                for (int i = 0; i < parameters.length; i++) {
                                    statement.setObject(i + 1, parameters[i]);
                                }
                                return use.of(statement);
                            }
                        });
    }
}
