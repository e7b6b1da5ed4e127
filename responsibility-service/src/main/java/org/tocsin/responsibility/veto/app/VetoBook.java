package org.tocsin.responsibility.veto.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.veto.domain.Veto;
import org.tocsin.responsibility.veto.domain.VetoCommand;
import org.tocsin.responsibility.veto.domain.VetoEvent;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.messaging.VetoPublisher;
import org.tocsin.responsibility.veto.persistence.VetoRepository;

/**
 * Carries out what was decided: the change, its event, its audit entry and what follows from it.
 */
@ApplicationScoped
class VetoBook {

    private final VetoRepository vetoes;
    private final VetoPublisher publisher;
    private final AuditTrail audit;
    private final Event<VetoChanged> changed;
    private final Clock clock;

    VetoBook(
            VetoRepository vetoes,
            VetoPublisher publisher,
            AuditTrail audit,
            Event<VetoChanged> changed,
            Clock clock) {
        this.vetoes = vetoes;
        this.publisher = publisher;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    Instant now() {
        return Moments.now(clock);
    }

    void enter(Veto proposal) {
        VetoEvent event = proposal.proposed();
        vetoes.persistAndFlush(proposal);
        tell("propose", null, event);
    }

    void apply(Veto veto, VetoCommand command, Instant now) {
        VetoSnapshot before = veto.snapshot();
        VetoEvent event = veto.handle(command, now);
        vetoes.flush();
        tell(command.step().slug(), before, event);
    }

    private void tell(String action, VetoSnapshot before, VetoEvent event) {
        VetoSnapshot after = event.veto();
        publisher.publish(event);
        audit.record(action, "veto", after.id(), before, after);
        changed.fire(new VetoChanged(after, event.previousStatus()));
    }
}
