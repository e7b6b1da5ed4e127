package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardSnapshot;
import org.tocsin.hazard.register.domain.MergeRules;
import org.tocsin.hazard.register.domain.Occasion;
import org.tocsin.hazard.register.messaging.HazardPublisher;
import org.tocsin.hazard.register.persistence.HazardRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Moments;

/** Moves hazards along their way. */
@ApplicationScoped
public class HazardRegister {

    private static final String ORDER_SERIES = "ZG";

    private final HazardRepository hazards;
    private final HazardPublisher publisher;
    private final AuditTrail audit;
    private final Serials serials;
    private final Caller caller;
    private final Clock clock;

    HazardRegister(
            HazardRepository hazards,
            HazardPublisher publisher,
            AuditTrail audit,
            Serials serials,
            Caller caller,
            Clock clock) {
        this.hazards = hazards;
        this.publisher = publisher;
        this.audit = audit;
        this.serials = serials;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public HazardCase handle(UUID id, IfMatch expected, HazardCommand command) {
        Hazard hazard = hazards.require(id);
        HazardSnapshot before = hazard.snapshot();
        expected.check("hazard", id, before.version());
        Actor actor = CallerActor.of(caller);
        hazard.handle(command, occasion(actor, before)).forEach(publisher::publish);
        if (command instanceof Merge merge) {
            checkTarget(before, merge.intoHazardId());
        }
        hazards.flush();
        audit.record(command.transition().slug(), "hazard", id, before, hazard.snapshot());
        return HazardCase.of(hazard, actor, Moments.today(clock));
    }

    private Occasion occasion(Actor actor, HazardSnapshot hazard) {
        String county = hazard.location().county();
        int year = Moments.today(clock).getYear();
        return new Occasion(
                actor,
                Moments.now(clock),
                Moments.today(clock),
                () -> serials.next(ORDER_SERIES, county, year));
    }

    private void checkTarget(HazardSnapshot duplicate, UUID into) {
        Hazard target = hazards.seen(into).orElseThrow(() -> MergeRules.unknownTarget(into));
        MergeRules.check(duplicate, target.snapshot());
    }
}
