package org.tocsin.inspection.plan.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.tocsin.inspection.plan.domain.PlanEvent;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.plan.messaging.PlanPublisher;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of a plan leaves behind: its event, if any, and its entry on the trail. */
@ApplicationScoped
class PlanJournal {

    private final PlanPublisher publisher;
    private final AuditTrail audit;

    PlanJournal(PlanPublisher publisher, AuditTrail audit) {
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(
            String action,
            Optional<PlanEvent> event,
            @Nullable PlanSnapshot before,
            PlanSnapshot after) {
        event.ifPresent(publisher::publish);
        audit.record(action, "inspection-plan", after.id(), before, after);
    }

    String digest(Object drawn) {
        return audit.digest(drawn);
    }
}
