package org.tocsin.accident.casualty.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.casualty.domain.Casualty;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;

/** The casualties of an accident, which the caller has found within the scope before. */
@ApplicationScoped
public class CasualtyRepository implements PanacheRepositoryBase<Casualty, UUID> {

    private static final SortKeys<Casualty> SORT =
            SortKeys.of(Casualty.class, "c", "id", Casualty::id)
                    .with("knownAt", "c.knownAt", Casualty::knownAt, Instant::parse);

    private final Keyset keyset;

    CasualtyRepository(Keyset keyset) {
        this.keyset = keyset;
    }

    public Casualty require(UUID accidentId, UUID id) {
        return find("id = ?1 and accidentId = ?2", id, accidentId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("casualty", id));
    }

    /**
     * @param retracted {@code null} for all
     */
    public Page<Casualty> page(UUID accidentId, @Nullable Boolean retracted, PageParams params) {
        return keyset.page(
                params,
                SORT,
                Clause.of("c.accidentId = :accident", "accident", accidentId)
                        .and(Clause.ifPresent(retracted, "c.retracted = :retracted", "retracted")));
    }

    /** How many there are of each outcome, and how many revisions they have: (outcome, n, m). */
    public List<Object[]> count(UUID accidentId) {
        return getEntityManager()
                .createQuery(
                        "select c.facts.outcome, sum(case when c.retracted then 0 else 1 end),"
                                + " sum(c.revision) from Casualty c where c.accidentId = :accident"
                                + " group by c.facts.outcome",
                        Object[].class)
                .setParameter("accident", accidentId)
                .getResultList();
    }

    /** The same as it was known at the instant. */
    public List<Object[]> count(UUID accidentId, Instant asOf) {
        return getEntityManager()
                .createQuery(
                        "select r.facts.outcome, sum(case when r.retracted then 0 else 1 end),"
                                + " sum(r.revision) from CasualtyRevision r where r.accidentId = :accident"
                                + " and r.knownAt <= :asOf"
                                + " and (r.supersededAt is null or r.supersededAt > :asOf)"
                                + " group by r.facts.outcome",
                        Object[].class)
                .setParameter("accident", accidentId)
                .setParameter("asOf", asOf)
                .getResultList();
    }
}
