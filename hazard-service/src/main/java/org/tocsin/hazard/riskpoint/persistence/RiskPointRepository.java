package org.tocsin.hazard.riskpoint.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.riskpoint.domain.RiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPointFilter;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of risk points. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class RiskPointRepository implements PanacheRepositoryBase<RiskPoint, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "r.location.division",
                    "r.location.industry",
                    "r.location.unitId",
                    "r.location.grid");

    private final Jurisdiction jurisdiction;

    RiskPointRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A risk point out of scope is reported as absent, so that its existence does not leak. */
    public RiskPoint require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("r.id = :id", "id", id));
        return find("from RiskPoint r where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("risk-point", id));
    }

    /** What the caller may see and asks for. */
    public Clause matching(RiskPointFilter filter) {
        Clause within =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("r.location.division", filter.division());
        Clause colours =
                filter.colours().isEmpty()
                        ? Clause.ALL
                        : Clause.of("r.colour in (:colours)", "colours", filter.colours());
        return jurisdiction
                .of(COLUMNS)
                .and(within)
                .and(colours)
                .and(Clause.ifPresent(filter.unitId(), "r.location.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.status(), "r.status = :status", "status"));
    }

    /** Not scoped: whether a unit may name them is judged by the unit. */
    public List<RiskPoint> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }
}
