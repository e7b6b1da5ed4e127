package org.tocsin.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/**
 * The keys that were used, with the answers they got. A key is claimed in a transaction of its own,
 * so that a second request sees it at once; the answer is stored in the business transaction. A
 * claim whose process died runs out, and the work may be tried again.
 */
@ApplicationScoped
class IdempotencyStore {

    static final Duration KEPT = Duration.ofHours(24);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final DataSource database;
    private final Clock clock;

    IdempotencyStore(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Which request a key stands for. */
    record Request(String subject, String key, String fingerprint) {}

    /** The answer a key got. */
    record Answer(int status, String headers, String body) {}

    /** Either the right to do the work, or the answer that was given before. */
    record Claim(UUID owner, Optional<Answer> answered) {}

    Claim claim(Request request) {
        return QuarkusTransaction.requiringNew().call(() -> claimNow(request));
    }

    private Claim claimNow(Request request) throws SQLException {
        UUID owner = Ids.next();
        Instant now = Moments.now(clock);
        try (Connection connection = database.getConnection()) {
            if (insert(connection, request, owner, now)) {
                return new Claim(owner, Optional.empty());
            }
            return known(connection, request, owner, now);
        }
    }

    private static boolean insert(Connection connection, Request request, UUID owner, Instant now)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into idempotency_record"
                                + " (subject, idem_key, fingerprint, owner, claimed_until, created_at)"
                                + " values (?,?,?,?,?,?)")) {
            insert.setString(1, request.subject());
            insert.setString(2, request.key());
            insert.setString(3, request.fingerprint());
            insert.setBytes(4, Columns.bytes(owner));
            insert.setObject(5, Columns.utc(now.plus(CLAIM)));
            insert.setObject(6, Columns.utc(now));
            insert.executeUpdate();
            return true;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
        }
    }

    private static Claim known(Connection connection, Request request, UUID owner, Instant now)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select * from idempotency_record where subject = ? and idem_key = ? for update")) {
            select.setString(1, request.subject());
            select.setString(2, request.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw inFlight();
                }
                boolean old = Columns.instant(row, "created_at").plus(KEPT).isBefore(now);
                boolean answered = row.getObject("status") != null;
                if (!old && !row.getString("fingerprint").equals(request.fingerprint())) {
                    throw new Refusal.Of(
                            ProblemType.KEY_REUSED,
                            Text.of(
                                    "该 Idempotency-Key 已用于内容不同的请求，请换一个新键",
                                    "This Idempotency-Key was used for another request: send a new key"));
                }
                if (!old && answered) {
                    return new Claim(
                            owner,
                            Optional.of(
                                    new Answer(
                                            row.getInt("status"),
                                            row.getString("headers"),
                                            row.getString("body"))));
                }
                if (!answered && Columns.instant(row, "claimed_until").isAfter(now)) {
                    throw inFlight();
                }
            }
        }
        takeOver(connection, request, owner, now);
        return new Claim(owner, Optional.empty());
    }

    private static void takeOver(Connection connection, Request request, UUID owner, Instant now)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update idempotency_record set fingerprint = ?, owner = ?, claimed_until = ?, created_at = ?,"
                                + " status = null, headers = null, body = null where subject = ? and idem_key = ?")) {
            update.setString(1, request.fingerprint());
            update.setBytes(2, Columns.bytes(owner));
            update.setObject(3, Columns.utc(now.plus(CLAIM)));
            update.setObject(4, Columns.utc(now));
            update.setString(5, request.subject());
            update.setString(6, request.key());
            update.executeUpdate();
        }
    }

    /**
     * In the business transaction; fails it if somebody else has taken the claim over meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void answer(Request request, UUID owner, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update idempotency_record set status = ?, headers = ?, body = ?"
                                        + " where subject = ? and idem_key = ? and owner = ?")) {
            update.setInt(1, answer.status());
            update.setString(2, answer.headers());
            update.setString(3, answer.body());
            update.setString(4, request.subject());
            update.setString(5, request.key());
            update.setBytes(6, Columns.bytes(owner));
            if (update.executeUpdate() == 0) {
                throw inFlight();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The answer could not be kept", e);
        }
    }

    /** After a refusal or a failure: the key may be used again. */
    void release(Request request, UUID owner) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            try (Connection connection = database.getConnection();
                                    PreparedStatement delete =
                                            connection.prepareStatement(
                                                    "delete from idempotency_record where subject = ?"
                                                            + " and idem_key = ? and owner = ? and status is null")) {
                                delete.setString(1, request.subject());
                                delete.setString(2, request.key());
                                delete.setBytes(3, Columns.bytes(owner));
                                delete.executeUpdate();
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void forgetOld() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from idempotency_record where created_at < ? limit 10000")) {
            delete.setObject(1, Columns.utc(Moments.now(clock).minus(KEPT)));
            delete.executeUpdate();
        }
    }

    private static Refusal inFlight() {
        return new Refusal.Of(
                ProblemType.REQUEST_IN_FLIGHT,
                Text.of(
                        "同一 Idempotency-Key 的请求正在处理，请稍后再试",
                        "A request with this Idempotency-Key is being worked on: try again shortly"));
    }
}
