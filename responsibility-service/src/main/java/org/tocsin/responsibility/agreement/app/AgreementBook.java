package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.messaging.AgreementPublisher;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/** Carries out what was decided: the change, its events and its audit entry, in one transaction. */
@ApplicationScoped
class AgreementBook {

    private final AgreementRepository agreements;
    private final AgreementPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    AgreementBook(
            AgreementRepository agreements,
            AgreementPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.agreements = agreements;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** The present moment, to be taken once for each change. */
    Occasion now() {
        return new Occasion(Moments.now(clock));
    }

    void enter(Agreement draft) {
        agreements.persistAndFlush(draft);
        audit.record("draft", "agreement", draft.id(), null, draft.snapshot());
    }

    void apply(Agreement agreement, AgreementCommand command, Occasion now) {
        AgreementSnapshot before = agreement.snapshot();
        agreement
                .handle(command, now)
                .forEach(event -> publisher.publish(agreement.snapshot(), event));
        agreements.flush();
        AgreementSnapshot after = agreement.snapshot();
        audit.record(command.transition().slug(), "agreement", agreement.id(), before, after);
        boolean cameIntoForce =
                before.status() != AgreementStatus.IN_FORCE
                        && after.status() == AgreementStatus.IN_FORCE;
        if (cameIntoForce && after.supersedesId() != null) {
            retire(after.supersedesId(), after, now);
        }
    }

    /** The one it replaces, unless that has ended by itself meanwhile. */
    private void retire(UUID olderId, AgreementSnapshot newer, Occasion now) {
        agreements.lock(olderId);
        Agreement older = agreements.findById(olderId);
        if (older.snapshot().status() == AgreementStatus.IN_FORCE) {
            apply(older, new AgreementCommand.Supersede(newer.id(), newer.agreementNo()), now);
        }
    }
}
