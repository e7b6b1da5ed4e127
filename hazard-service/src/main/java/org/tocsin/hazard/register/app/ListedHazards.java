package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;

/**
 * Counts on the hazard the listed supervisions that are under way. The hazard's version moves with
 * each, so that closing a hazard and listing it cannot pass each other.
 */
@ApplicationScoped
public class ListedHazards {

    private final HazardRepository hazards;
    private final Occasions occasions;
    private final Caller caller;

    ListedHazards(HazardRepository hazards, Occasions occasions, Caller caller) {
        this.hazards = hazards;
        this.occasions = occasions;
        this.caller = caller;
    }

    /**
     * @throws Refusal.NotFound if there is no such hazard within the caller's scope
     * @throws Refusal.RuleBroken {@code hazard-ended} if nobody works on the hazard any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public HazardSnapshot begin(UUID hazardId) {
        Hazard hazard = hazards.require(hazardId);
        hazard.listingBegins(occasions.of(CallerActor.of(caller), hazard.snapshot()));
        hazards.flush();
        return hazard.snapshot();
    }

    /**
     * @throws Refusal.NotFound if there is no such hazard within the caller's scope
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID hazardId) {
        Hazard hazard = hazards.require(hazardId);
        hazard.listingEnds(occasions.of(CallerActor.of(caller), hazard.snapshot()));
        hazards.flush();
    }
}
