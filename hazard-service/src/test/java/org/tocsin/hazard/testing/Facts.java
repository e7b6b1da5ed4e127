package org.tocsin.hazard.testing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.hazard.search.persistence.Changes;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.time.Ids;

/**
 * Puts hazards straight into the register's table, at any time in the past and in any status, for
 * what only counts them.
 */
@ApplicationScoped
public class Facts {

    private static final String INSERT =
            "insert into hazard (id, version, event_sequence, hazard_no, unit_id, division, industry,"
                    + " description, found_at, source, reported_by, reported_by_name, reported_at, grade,"
                    + " status, status_since, failed_reviews, updated_at, deadline, rectified_at, recurrence_of)"
                    + " values (?, 0, 1, ?, ?, ?, ?, '安全出口堵塞', ?, ?, 'test', 'test', ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Changes changes;

    Facts(DataSource database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /** What is counted of a hazard. */
    public record Fact(
            UUID unitId,
            String division,
            @Nullable String industry,
            String source,
            String grade,
            String status,
            Instant reportedAt,
            Instant statusSince,
            @Nullable LocalDate deadline,
            @Nullable Instant rectifiedAt,
            boolean recurred,
            int failedReviews) {

        public static Fact at(UUID unitId, String division, @Nullable String industry) {
            Instant then = Instant.parse("2011-03-05T04:00:00Z");
            return new Fact(
                    unitId,
                    division,
                    industry,
                    "EXPERT",
                    "GENERAL",
                    "REPORTED",
                    then,
                    then,
                    null,
                    null,
                    false,
                    0);
        }

        public Fact grade(String value) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    value,
                    status,
                    reportedAt,
                    statusSince,
                    deadline,
                    rectifiedAt,
                    recurred,
                    failedReviews);
        }

        public Fact source(String value) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    value,
                    grade,
                    status,
                    reportedAt,
                    statusSince,
                    deadline,
                    rectifiedAt,
                    recurred,
                    failedReviews);
        }

        public Fact status(String value) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    value,
                    reportedAt,
                    statusSince,
                    deadline,
                    rectifiedAt,
                    recurred,
                    failedReviews);
        }

        public Fact since(Instant value) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    status,
                    reportedAt,
                    value,
                    deadline,
                    rectifiedAt,
                    recurred,
                    failedReviews);
        }

        /** Reported, and found, at this time. */
        public Fact reported(String value) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    status,
                    Instant.parse(value),
                    statusSince,
                    deadline,
                    rectifiedAt,
                    recurred,
                    failedReviews);
        }

        public Fact due(String day) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    status,
                    reportedAt,
                    statusSince,
                    LocalDate.parse(day),
                    rectifiedAt,
                    recurred,
                    failedReviews);
        }

        public Fact rectified(String value) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    status,
                    reportedAt,
                    statusSince,
                    deadline,
                    Instant.parse(value),
                    recurred,
                    failedReviews);
        }

        public Fact recurring() {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    status,
                    reportedAt,
                    statusSince,
                    deadline,
                    rectifiedAt,
                    true,
                    failedReviews);
        }

        public Fact failed(int reviews) {
            return new Fact(
                    unitId,
                    division,
                    industry,
                    source,
                    grade,
                    status,
                    reportedAt,
                    statusSince,
                    deadline,
                    rectifiedAt,
                    recurred,
                    reviews);
        }
    }

    public void put(Fact... facts) {
        put(List.of(facts));
    }

    /** The search index hears of them by name, since nobody but this class writes the past. */
    public void put(List<Fact> facts) {
        List<UUID> made = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Fact fact : facts) {
                UUID id = Ids.next();
                made.add(id);
                int at = 1;
                insert.setBytes(at++, Columns.bytes(id));
                insert.setString(at++, "YH-TEST-" + id.toString().substring(9));
                insert.setBytes(at++, Columns.bytes(fact.unitId()));
                insert.setString(at++, fact.division());
                insert.setString(at++, fact.industry());
                insert.setObject(at++, Columns.utc(fact.reportedAt()));
                insert.setString(at++, fact.source());
                insert.setObject(at++, Columns.utc(fact.reportedAt()));
                insert.setString(at++, fact.grade());
                insert.setString(at++, fact.status());
                insert.setObject(at++, Columns.utc(fact.statusSince()));
                insert.setInt(at++, fact.failedReviews());
                insert.setObject(at++, Columns.utc(fact.statusSince()));
                insert.setObject(at++, fact.deadline());
                insert.setObject(
                        at++, fact.rectifiedAt() == null ? null : Columns.utc(fact.rectifiedAt()));
                insert.setBytes(at, fact.recurred() ? Columns.bytes(Ids.next()) : null);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        QuarkusTransaction.requiringNew().run(() -> made.forEach(changes::mark));
    }
}
