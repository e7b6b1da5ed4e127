package org.tocsin.responsibility.unit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.UnitPlan;

/** Scheduled changes. Whoever asks has been let in to the unit. */
@ApplicationScoped
public class UnitPlanRepository implements PanacheRepositoryBase<UnitPlan, UUID> {

    public UnitPlan require(UUID unitId, UUID id) {
        return find("id = ?1 and unitId = ?2", id, unitId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("scheduled-change", id));
    }

    /** What should have taken effect by this day, the earliest first. */
    public List<UUID> due(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select p.id from UnitPlan p where p.status = :planned and p.effectiveOn <="
                                + " :today order by p.effectiveOn, p.id",
                        UUID.class)
                .setParameter("planned", PlanStatus.PLANNED)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Until the transaction ends, no other instance settles it. */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select status from unit_plan where id = :id for update", String.class)
                .setParameter("id", id)
                .getResultList();
    }

    public List<UnitPlan> openOf(UUID unitId) {
        return list("unitId = ?1 and status = ?2", unitId, PlanStatus.PLANNED);
    }
}
