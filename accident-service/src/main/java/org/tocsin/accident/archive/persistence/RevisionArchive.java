package org.tocsin.accident.archive.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.archive.domain.ArchivedRevision;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.platform.sql.Columns;

/** The revisions in the order in which they became known, read without managing entities. */
@ApplicationScoped
public class RevisionArchive {

    private static final int CHUNK = 2_000;
    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "r.facts.locus.division",
                    "r.facts.locus.industry",
                    "r.facts.locus.unitId",
                    "r.facts.locus.grid");
    private static final String SELECT =
            """
            select r.knownAt, r.supersededAt, r.accidentId, r.accidentNo, r.revision, r.kind, r.status,
                r.facts.locus.division, r.facts.locus.industry, r.facts.locus.unitId,
                r.facts.occurredAt, r.facts.occurredOn, r.facts.category,
                r.facts.type.codeSet, r.facts.type.code, r.facts.severity,
                r.facts.toll.deaths, r.facts.toll.seriousInjuries, r.facts.toll.missing, r.facts.toll.directLossCny,
                r.facts.headInformedAt, r.facts.receivedAt, r.origin.reportedAt, r.facts.lateBySeconds,
                r.mergedInto, r.author.roles, r.ruleVersion
            from AccidentRevision r where %s order by r.knownAt""";

    /** Found in the index alone, so that the rows of a chunk are one range for every planner. */
    private static final String LAST =
            "select known_at from accident_revision where known_at > :after and known_at <= :until"
                    + " order by known_at limit 1 offset "
                    + (CHUNK - 1);

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    RevisionArchive(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    /**
     * Some revisions, and where to go on.
     *
     * @param last {@code null} if there are no more
     */
    public record Chunk(List<ArchivedRevision> revisions, @Nullable Instant last) {}

    /**
     * The first ones after an instant, as they were known at {@code asOf}.
     *
     * @param division subtree, or {@code null} for all of the scope
     */
    public Chunk after(Instant after, Instant asOf, Scope scope, @Nullable String division) {
        Instant last = last(after, asOf);
        Clause where =
                jurisdiction
                        .of(scope, COLUMNS)
                        .and(
                                division == null
                                        ? Clause.ALL
                                        : jurisdiction.within("r.facts.locus.division", division))
                        .and(Clause.of("r.knownAt > :after", "after", after))
                        .and(Clause.of("r.knownAt <= :last", "last", last == null ? asOf : last));
        var query = entities.createQuery(SELECT.formatted(where.hql()), Object[].class);
        where.parameters().forEach(query::setParameter);
        return new Chunk(
                query.getResultList().stream().map(row -> revision(row, asOf)).toList(), last);
    }

    private @Nullable Instant last(Instant after, Instant until) {
        return (Instant)
                entities.createNativeQuery(LAST, LocalDateTime.class)
                        .setParameter("after", Columns.utc(after))
                        .setParameter("until", Columns.utc(until))
                        .getResultStream()
                        .findFirst()
                        .map(at -> ((LocalDateTime) at).toInstant(ZoneOffset.UTC))
                        .orElse(null);
    }

    private static ArchivedRevision revision(Object[] row, Instant asOf) {
        Instant superseded = (Instant) row[1];
        AccidentStatus status = (AccidentStatus) row[6];
        return new ArchivedRevision(
                (Instant) row[0],
                superseded == null || superseded.isAfter(asOf) ? null : superseded,
                (UUID) row[2],
                (String) row[3],
                (Integer) row[4],
                (RevisionKind) row[5],
                status,
                status.counts(),
                (String) row[7],
                (String) row[8],
                (UUID) row[9],
                (Instant) row[10],
                (LocalDate) row[11],
                (AccidentCategory) row[12],
                (String) row[13],
                (String) row[14],
                (Severity) row[15],
                (Integer) row[16],
                (Integer) row[17],
                (Integer) row[18],
                (BigDecimal) row[19],
                (Instant) row[20],
                (Instant) row[21],
                (Instant) row[22],
                (Long) row[23],
                (UUID) row[24],
                (String) row[25],
                (String) row[26]);
    }
}
