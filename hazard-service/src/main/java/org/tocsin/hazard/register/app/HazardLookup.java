package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.problem.Refusal;

/** What other features of this service may know of a hazard. */
@ApplicationScoped
public class HazardLookup {

    private final HazardRepository hazards;

    HazardLookup(HazardRepository hazards) {
        this.hazards = hazards;
    }

    /**
     * @throws Refusal.NotFound if there is none, or none that the caller may see
     */
    @Transactional
    public HazardSnapshot require(UUID id) {
        return hazards.require(id).snapshot();
    }

    /** Not scoped: for work that no caller began. */
    @Transactional
    public Optional<HazardSnapshot> find(UUID id) {
        return hazards.findByIdOptional(id).map(Hazard::snapshot);
    }
}
