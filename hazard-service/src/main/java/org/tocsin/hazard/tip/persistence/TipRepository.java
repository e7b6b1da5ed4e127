package org.tocsin.hazard.tip.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.tip.domain.Tip;
import org.tocsin.hazard.tip.domain.TipFilter;
import org.tocsin.hazard.tip.domain.TipStanding;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * Storage of tips. There is no column for a unit or a grid in their scope, on purpose: whoever's
 * scope is narrowed to one, an enterprise above all, sees no tip at all.
 */
@ApplicationScoped
public class TipRepository implements PanacheRepositoryBase<Tip, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("t.division", "t.industry", null, null);

    private final Jurisdiction jurisdiction;

    TipRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A tip out of scope is reported as absent, so that its existence does not leak. */
    public Tip require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("t.id = :id", "id", id));
        return find("from Tip t where " + where.hql(), where.parameters())
                .<Tip>firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("tip", id));
    }

    /** What the caller may see and asks for. */
    public Clause matching(TipFilter filter) {
        Clause within =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("t.division", filter.division());
        Clause statuses =
                filter.statuses().isEmpty()
                        ? Clause.ALL
                        : Clause.of(
                                "t.standing.status in (:statuses)", "statuses", filter.statuses());
        return jurisdiction
                .of(COLUMNS)
                .and(within)
                .and(statuses)
                .and(
                        Clause.ifPresent(
                                filter.concernsDeaths(),
                                "t.standing.concernsDeaths = :deaths",
                                "deaths"))
                .and(Clause.ifPresent(filter.hazardId(), "t.standing.hazardId = :hazard", "hazard"))
                .and(
                        Clause.ifPresent(
                                filter.receivedSince(), "t.receivedAt >= :received", "received"));
    }

    /** Not scoped: whoever holds the receipt may ask. */
    public Optional<TipStanding> standing(String receiptHash) {
        return find("receiptHash", receiptHash)
                .<Tip>firstResultOptional()
                .map(tip -> tip.snapshot().standing());
    }
}
