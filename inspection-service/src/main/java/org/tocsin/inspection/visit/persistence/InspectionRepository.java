package org.tocsin.inspection.visit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.HazardTally;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.InspectionStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of visits. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class InspectionRepository implements PanacheRepositoryBase<Inspection, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("i.unit.division", "i.unit.industry", "i.unit.id", "i.unit.grid");

    private final Jurisdiction jurisdiction;

    InspectionRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** A visit out of scope is reported as absent, so that its existence does not leak. */
    public Inspection require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("inspection", id));
    }

    /** The visit, if the caller may see it. */
    public Optional<Inspection> seen(UUID id) {
        Clause where = visible().and(Clause.of("i.id = :id", "id", id));
        return find("from Inspection i where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    public Clause visible() {
        return jurisdiction.of(COLUMNS);
    }

    /** Rows within the subtree of a division. */
    public Clause within(String division) {
        return jurisdiction.within("i.unit.division", division);
    }

    /**
     * Keeps others from recounting the same visit until this transaction ends: whoever counts next
     * sees what this one has written. Not scoped: news of hazards comes from a service.
     */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select id from inspection where id = :id for update", byte[].class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Visits that wait for this unit. Not scoped: the unit's news comes from a service. */
    public List<UUID> waitingFor(UUID unitId) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Inspection i where i.settlement.settled = false and i.unit.id = :unit",
                        UUID.class)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** Visits whose unit has become known without their having heard of it. */
    public List<UUID> settleable(int atMost) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Inspection i where i.settlement.settled = false"
                                + " and exists (select 1 from DirectoryUnit u where u.id = i.unit.id) order by i.id",
                        UUID.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Leaves the version alone: it counts what people did, the tally what became of it. */
    public void tally(UUID id, HazardTally tally, Instant now) {
        update(
                "tally.hazards = ?1, tally.closed = ?2, tally.dismissed = ?3, tally.revision = ?4,"
                        + " updatedAt = ?5 where id = ?6",
                tally.hazards(),
                tally.closed(),
                tally.dismissed(),
                tally.revision(),
                now,
                id);
    }

    public void forgetTallies() {
        update(
                "tally.hazards = 0, tally.closed = 0, tally.dismissed = 0, tally.revision = 0"
                        + " where tally.revision > 0");
    }

    /**
     * The status as it is committed, kept until this transaction ends. Not scoped: the caller has
     * been shown the visit already.
     */
    public InspectionStatus heldStatus(UUID id) {
        return InspectionStatus.valueOf(
                (String)
                        getEntityManager()
                                .createNativeQuery(
                                        "select status from inspection where id = :id for update",
                                        String.class)
                                .setParameter("id", id)
                                .getSingleResult());
    }
}
