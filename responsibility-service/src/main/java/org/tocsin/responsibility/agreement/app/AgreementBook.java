package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.sql.StatementBatches;
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
    private final StatementBatches statements;
    private final Clock clock;

    AgreementBook(
            AgreementRepository agreements,
            AgreementPublisher publisher,
            AuditTrail audit,
            StatementBatches statements,
            Clock clock) {
        this.agreements = agreements;
        this.publisher = publisher;
        this.audit = audit;
        this.statements = statements;
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
        if (before.supersedesId() != null) {
            agreements.lock(before.id());
        }
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
            takeChildrenAlong(after, now);
        }
    }

    /** What hangs under an older edition hangs under this one from now on, and is told so. */
    private void takeChildrenAlong(AgreementSnapshot newer, Occasion now) {
        AgreementCommand follow = new AgreementCommand.FollowParent(newer.id());
        List<AgreementSnapshot> before = new ArrayList<>();
        List<Agreement> children = agreements.hangingUnderOlder(newer.firstId(), newer.id());
        statements.together(
                () -> {
                    for (Agreement child : children) {
                        before.add(child.snapshot());
                        child.handle(follow, now)
                                .forEach(event -> publisher.publish(child.snapshot(), event));
                    }
                    agreements.flush();
                    for (int i = 0; i < children.size(); i++) {
                        Agreement child = children.get(i);
                        audit.record(
                                follow.transition().slug(),
                                "agreement",
                                child.id(),
                                before.get(i),
                                child.snapshot());
                    }
                });
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
