package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.Occasion;
import org.tocsin.hazard.register.domain.Position;
import org.tocsin.hazard.register.messaging.HazardPublisher;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;

/** Puts right where hazards are, for instance by the place that a photograph offered. */
@ApplicationScoped
public class HazardPositions {

    private final HazardRepository hazards;
    private final HazardPublisher publisher;
    private final Occasions occasions;
    private final AuditTrail audit;
    private final Caller caller;

    HazardPositions(
            HazardRepository hazards,
            HazardPublisher publisher,
            Occasions occasions,
            AuditTrail audit,
            Caller caller) {
        this.hazards = hazards;
        this.publisher = publisher;
        this.occasions = occasions;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    public HazardCase locate(UUID id, IfMatch expected, Position position) {
        Hazard hazard = hazards.require(id);
        HazardSnapshot before = hazard.snapshot();
        expected.check("hazard", id, before.version());
        Occasion now = occasions.of(CallerActor.of(caller), before);
        publisher.publish(hazard.locate(position.place(before.place().riskPointId()), now.at()));
        hazards.flush();
        audit.record("locate", "hazard", id, before, hazard.snapshot());
        return HazardCase.of(hazard, now);
    }
}
