package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.security.Caller;

/** What the register says, to those who may know. */
@ApplicationScoped
public class HazardQueries {

    private final HazardRepository hazards;
    private final Caller caller;
    private final Occasions occasions;

    HazardQueries(HazardRepository hazards, Caller caller, Occasions occasions) {
        this.hazards = hazards;
        this.caller = caller;
        this.occasions = occasions;
    }

    @Transactional
    public HazardCase single(UUID id) {
        Hazard hazard = hazards.require(id);
        return HazardCase.of(hazard, occasions.of(CallerActor.of(caller), hazard.snapshot()));
    }
}
