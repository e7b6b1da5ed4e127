package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.Occasion;
import org.tocsin.hazard.register.messaging.HazardPublisher;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;

/** Moves hazards along their way. */
@ApplicationScoped
public class HazardRegister {

    private final HazardRepository hazards;
    private final HazardPublisher publisher;
    private final AuditTrail audit;
    private final Caller caller;
    private final Occasions occasions;
    private final CommandReferences references;

    HazardRegister(
            HazardRepository hazards,
            HazardPublisher publisher,
            AuditTrail audit,
            Caller caller,
            Occasions occasions,
            CommandReferences references) {
        this.hazards = hazards;
        this.publisher = publisher;
        this.audit = audit;
        this.caller = caller;
        this.occasions = occasions;
        this.references = references;
    }

    @Transactional
    public HazardCase handle(UUID id, IfMatch expected, HazardCommand command) {
        Hazard hazard = hazards.require(id);
        HazardSnapshot before = hazard.snapshot();
        expected.check("hazard", id, before.version());
        Occasion now = occasions.of(CallerActor.of(caller), before);
        references.check(command, before);
        hazard.handle(command, now).forEach(publisher::publish);
        references.attach(command, hazard);
        hazards.flush();
        audit.record(command.transition().slug(), "hazard", id, before, hazard.snapshot());
        return HazardCase.of(hazard, now);
    }
}
