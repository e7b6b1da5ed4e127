package org.tocsin.inspection.campaign.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.campaign.app.CampaignCounters;
import org.tocsin.inspection.campaign.app.CampaignFilter;
import org.tocsin.inspection.campaign.app.CampaignTotals;
import org.tocsin.inspection.campaign.domain.Campaign;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/**
 * Storage of campaigns, and what their visits add up to. Whatever is read for a caller is read
 * within the caller's scope; nobody who is confined to a unit or a grid sees any.
 */
@ApplicationScoped
public class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("c.area.division", "c.area.industry", null, null);

    /** A visit belongs to a campaign through the task that it carries out. */
    private static final String VISITS =
            "from Campaign c, InspectionTask t, Inspection i"
                    + " where t.source.campaignId = c.id and i.id = t.inspectionId and (%s)";

    private static final String FIGURES =
            "count(i.id), count(distinct i.unit.id), sum(i.findingCount), sum(i.tally.closed)";

    private final Jurisdiction jurisdiction;

    CampaignRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A campaign out of scope is reported as absent, so that its existence does not leak. */
    public Campaign require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("inspection-campaign", id));
    }

    /** The campaign, if the caller may see it. */
    public Optional<Campaign> seen(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("c.id = :id", "id", id));
        return find("from Campaign c where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /** The counters of these campaigns; one without visits is absent. */
    public Map<UUID, CampaignCounters> countersOf(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Clause where = Clause.of("c.id in (:ids)", "ids", ids);
        Map<UUID, CampaignCounters> counters = new HashMap<>();
        query(
                        "select c.id, "
                                + FIGURES
                                + " "
                                + VISITS.formatted(where.hql())
                                + " group by c.id",
                        where)
                .getResultList()
                .forEach(row -> counters.put((UUID) row[0], counters(row, 1)));
        return counters;
    }

    /** All campaigns that the clause lets through, together. */
    public CampaignTotals totals(Clause where) {
        long campaigns =
                (Long)
                        query("select count(*), 0 from Campaign c where " + where.hql(), where)
                                .getSingleResult()[0];
        Object[] sums =
                query("select " + FIGURES + " " + VISITS.formatted(where.hql()), where)
                        .getSingleResult();
        return new CampaignTotals(campaigns, counters(sums, 0));
    }

    private TypedQuery<Object[]> query(String hql, Clause where) {
        TypedQuery<Object[]> query = getEntityManager().createQuery(hql, Object[].class);
        where.parameters().forEach(query::setParameter);
        return query;
    }

    private static CampaignCounters counters(Object[] row, int from) {
        return new CampaignCounters(
                number(row[from]),
                number(row[from + 1]),
                number(row[from + 2]),
                number(row[from + 3]));
    }

    private static long number(@Nullable Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    /** What the caller may see and asks for. */
    public Clause matching(CampaignFilter filter) {
        Clause within =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("c.area.division", filter.division());
        Clause statuses =
                filter.statuses().isEmpty()
                        ? Clause.ALL
                        : Clause.of("c.status in (:statuses)", "statuses", filter.statuses());
        return jurisdiction
                .of(COLUMNS)
                .and(within)
                .and(statuses)
                .and(Clause.ifPresent(filter.kind(), "c.kind = :kind", "kind"))
                .and(Clause.ifPresent(filter.from(), "c.lastDay >= :from", "from"))
                .and(Clause.ifPresent(filter.to(), "c.firstDay <= :to", "to"))
                .and(Clause.ifPresent(filter.updatedSince(), "c.updatedAt >= :since", "since"))
                .and(containing(filter.text()));
    }

    private static Clause containing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Clause.ALL;
        }
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Clause.of(
                "lower(c.campaignNo) like :text escape '!' or lower(c.title) like :text escape '!'",
                "text",
                "%" + literal + "%");
    }
}
