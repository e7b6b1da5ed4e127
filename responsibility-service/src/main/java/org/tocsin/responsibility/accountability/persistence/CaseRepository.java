package org.tocsin.responsibility.accountability.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.accountability.domain.AccountabilityCase;
import org.tocsin.responsibility.accountability.domain.CaseFilter;
import org.tocsin.responsibility.accountability.domain.CaseStatus;

/** Storage of cases. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<AccountabilityCase, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "c.target.division",
                    "c.target.industry",
                    "c.target.anchorUnitId",
                    "c.target.grid");

    /** Says in the query what {@code CaseSnapshot.isOverdue} says of one case. */
    private static final String OVERDUE =
            "c.status = :open and c.deadlines.investigateBy < :today"
                    + " or c.status in (:undecided) and c.deadlines.decideBy < :today";

    private final Jurisdiction jurisdiction;

    CaseRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A case out of scope is reported as absent, so that its existence does not leak. */
    public AccountabilityCase require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("c.id = :id", "id", id));
        return find("from AccountabilityCase c where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("accountability-case", id));
    }

    /** What the caller may see and asks for. */
    public Clause matching(CaseFilter filter, LocalDate today) {
        return jurisdiction
                .of(COLUMNS)
                .and(
                        filter.division() == null
                                ? Clause.ALL
                                : jurisdiction.within("c.target.division", filter.division()))
                .and(
                        filter.kinds().isEmpty()
                                ? Clause.ALL
                                : Clause.of("c.kind in (:kinds)", "kinds", filter.kinds()))
                .and(
                        filter.statuses().isEmpty()
                                ? Clause.ALL
                                : Clause.of(
                                        "c.status in (:statuses)", "statuses", filter.statuses()))
                .and(Clause.ifPresent(filter.unitId(), "c.target.unitId = :target", "target"))
                .and(Clause.ifPresent(filter.updatedSince(), "c.updatedAt >= :since", "since"))
                .and(overdue(filter.overdue(), today))
                .and(named(filter.unitName()));
    }

    /** Not scoped: the undecided case of a kind and a unit. */
    public Optional<AccountabilityCase> undecided(@Nullable String openKey) {
        return openKey == null ? Optional.empty() : find("openKey", openKey).firstResultOptional();
    }

    /** Not scoped: whether a ground was taken up before, by whichever case. */
    public boolean holdsGround(String groundKey) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from AccountabilityCase c join c.grounds g"
                                        + " where g.groundKey = :key",
                                Long.class)
                        .setParameter("key", groundKey)
                        .getSingleResult()
                > 0;
    }

    private static Clause overdue(@Nullable Boolean overdue, LocalDate today) {
        return overdue == null
                ? Clause.ALL
                : new Clause(
                        overdue ? OVERDUE : "not (" + OVERDUE + ")",
                        Map.of(
                                "open",
                                CaseStatus.OPEN,
                                "undecided",
                                Set.of(CaseStatus.OPEN, CaseStatus.INVESTIGATING),
                                "today",
                                today));
    }

    private static Clause named(@Nullable String part) {
        return part == null || part.isBlank()
                ? Clause.ALL
                : Clause.of(
                        "c.target.unitName like :name escape '!'",
                        "name",
                        "%" + part.strip().replaceAll("([!%_])", "!$1") + "%");
    }
}
