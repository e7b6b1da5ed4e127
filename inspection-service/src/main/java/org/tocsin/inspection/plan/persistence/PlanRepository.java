package org.tocsin.inspection.plan.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.plan.app.PlanFilter;
import org.tocsin.inspection.plan.domain.InspectionPlan;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * Storage of plans. Whatever is read for a caller is read within the caller's scope: a department
 * sees the plans of its industries, nobody who is confined to a unit or a grid sees any.
 */
@ApplicationScoped
public class PlanRepository implements PanacheRepositoryBase<InspectionPlan, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("p.area.division", "p.area.industry", null, null);

    private final Jurisdiction jurisdiction;

    PlanRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A plan out of scope is reported as absent, so that its existence does not leak. */
    public InspectionPlan require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("inspection-plan", id));
    }

    /** The plan, if the caller may see it. */
    public Optional<InspectionPlan> seen(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("p.id = :id", "id", id));
        return find("from InspectionPlan p where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /** Keeps others from drawing for the plan until this transaction ends. */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from inspection_plan where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** What the caller may see and asks for. */
    public Clause matching(PlanFilter filter) {
        Clause within =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("p.area.division", filter.division());
        Clause statuses =
                filter.statuses().isEmpty()
                        ? Clause.ALL
                        : Clause.of("p.status in (:statuses)", "statuses", filter.statuses());
        return jurisdiction
                .of(COLUMNS)
                .and(within)
                .and(statuses)
                .and(Clause.ifPresent(filter.year(), "p.year = :year", "year"))
                .and(Clause.ifPresent(filter.updatedSince(), "p.updatedAt >= :since", "since"))
                .and(containing(filter.text()));
    }

    private static Clause containing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Clause.ALL;
        }
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Clause.of(
                "lower(p.planNo) like :text escape '!' or lower(p.title) like :text escape '!'",
                "text",
                "%" + literal + "%");
    }
}
