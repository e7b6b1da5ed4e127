package org.tocsin.inspection.plan.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.PlanDraw;

/** Storage of draws. Not scoped: they are shown with their plans only. */
@ApplicationScoped
public class DrawRepository implements PanacheRepositoryBase<PlanDraw, UUID> {

    public Optional<PlanDraw> of(UUID planId, UUID drawId) {
        return find("id = ?1 and planId = ?2", drawId, planId).firstResultOptional();
    }
}
