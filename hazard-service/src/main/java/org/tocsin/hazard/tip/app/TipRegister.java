package org.tocsin.hazard.tip.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.tip.domain.Tip;
import org.tocsin.hazard.tip.domain.TipCommand;
import org.tocsin.hazard.tip.domain.TipOccasion;
import org.tocsin.hazard.tip.domain.TipSnapshot;
import org.tocsin.hazard.tip.persistence.TipRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Moves tips along their way. Tips publish no events: the hazard that one becomes does. */
@ApplicationScoped
public class TipRegister {

    private final TipRepository tips;
    private final ConfirmedHazards hazards;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    TipRegister(
            TipRepository tips,
            ConfirmedHazards hazards,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.tips = tips;
        this.hazards = hazards;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public TipCase handle(UUID id, IfMatch expected, TipCommand command) {
        Tip tip = tips.require(id);
        TipSnapshot before = tip.snapshot();
        expected.check("tip", id, before.version());
        Actor actor = TipActor.of(caller);
        tip.handle(
                command,
                new TipOccasion(
                        actor, Moments.now(clock), confirmed -> hazards.enter(confirmed, actor)));
        tips.flush();
        audit.record(command.transition().slug(), "tip", id, before, tip.snapshot());
        return TipCase.of(tip, actor);
    }
}
