package org.tocsin.responsibility.measure.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.platform.sql.Columns;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureFilter;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureStatus;
import org.tocsin.responsibility.workflow.app.ActingPersons;

/** Storage of measures. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class MeasureRepository implements PanacheRepositoryBase<Measure, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "m.target.division",
                    "m.target.industry",
                    "m.target.anchorUnitId",
                    "m.target.grid");

    private static final String FOLLOW_UP_OVERDUE =
            "m.status in (:running) and exists (select 1 from Measure o join o.followUps f"
                    + " where o.id = m.id and f.doneAt is null and f.dueOn < :today)";

    private final Jurisdiction jurisdiction;
    private final ActingPersons persons;

    MeasureRepository(Jurisdiction jurisdiction, ActingPersons persons) {
        this.jurisdiction = jurisdiction;
        this.persons = persons;
    }

    /** A measure out of scope is reported as absent, so that its existence does not leak. */
    public Measure require(UUID id) {
        Clause where = visible().and(Clause.of("m.id = :id", "id", id));
        return find("from Measure m where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("measure", id));
    }

    /** What the caller may see and asks for. */
    public Clause matching(MeasureFilter filter, LocalDate today) {
        return visible()
                .and(within(filter.division()))
                .and(
                        filter.kinds().isEmpty()
                                ? Clause.ALL
                                : Clause.of("m.kind in (:kinds)", "kinds", filter.kinds()))
                .and(
                        filter.statuses().isEmpty()
                                ? Clause.ALL
                                : Clause.of(
                                        "m.status in (:statuses)", "statuses", filter.statuses()))
                .and(Clause.ifPresent(filter.unitId(), "m.target.unitId = :target", "target"))
                .and(Clause.ifPresent(filter.caseId(), "m.proposal.caseId = :case", "case"))
                .and(Clause.ifPresent(filter.updatedSince(), "m.updatedAt >= :since", "since"))
                .and(overdue(filter.followUpOverdue(), today))
                .and(named(filter.unitName()));
    }

    /** What everybody may see: blacklistings that have effect on this day. */
    public Clause blacklisted(
            @Nullable String division, @Nullable String unitName, LocalDate today) {
        return new Clause(
                        "m.kind = :blacklist and m.status in (:running)"
                                + " and m.term.effectiveFrom <= :today"
                                + " and m.term.effectiveUntil >= :today",
                        Map.of(
                                "blacklist",
                                MeasureKind.BLACKLIST,
                                "running",
                                MeasureStatus.inEffect(),
                                "today",
                                today))
                .and(within(division))
                .and(named(unitName));
    }

    /** Not scoped: the measure that a rule has proposed on this ground. */
    public Optional<Measure> ofGround(String openGround) {
        return find("proposal.openGround", openGround).firstResultOptional();
    }

    /** Not scoped: for a case that the caller was shown, oldest first. */
    public List<Measure> ofCase(UUID caseId) {
        return list("proposal.caseId = ?1 order by measureNo", caseId);
    }

    /** Not scoped: until the transaction ends nobody else changes it. */
    public Measure lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select version from measure where id = :id for update", Long.class)
                .setParameter("id", Columns.bytes(id))
                .getResultList();
        return findById(id);
    }

    /** Not scoped, for the sweep: what should have ended before this day, by ascending id. */
    public List<UUID> endedBefore(LocalDate today, @Nullable UUID after, int atMost) {
        Clause where =
                new Clause(
                                "m.term.effectiveUntil < :today and m.status in (:running)",
                                Map.of("today", today, "running", MeasureStatus.inEffect()))
                        .and(Clause.ifPresent(after, "m.id > :after", "after"));
        TypedQuery<UUID> query =
                getEntityManager()
                        .createQuery(
                                "select m.id from Measure m where "
                                        + where.hql()
                                        + " order by m.id",
                                UUID.class);
        where.parameters().forEach(query::setParameter);
        return query.setMaxResults(atMost).getResultList();
    }

    /** An enterprise sees its own measures from the decision on. */
    private Clause visible() {
        Clause scope = jurisdiction.of(COLUMNS);
        return persons.isOfAnEnterprise()
                ? scope.and(
                        Clause.of("m.status in (:told)", "told", MeasureStatus.knownToTheUnit()))
                : scope;
    }

    private Clause within(@Nullable String division) {
        return division == null ? Clause.ALL : jurisdiction.within("m.target.division", division);
    }

    private static Clause overdue(@Nullable Boolean overdue, LocalDate today) {
        return overdue == null
                ? Clause.ALL
                : new Clause(
                        overdue ? FOLLOW_UP_OVERDUE : "not (" + FOLLOW_UP_OVERDUE + ")",
                        Map.of("running", MeasureStatus.inEffect(), "today", today));
    }

    private static Clause named(@Nullable String part) {
        return part == null || part.isBlank()
                ? Clause.ALL
                : Clause.of(
                        "m.target.unitName like :name escape '!'",
                        "name",
                        "%" + part.strip().replaceAll("([!%_])", "!$1") + "%");
    }
}
