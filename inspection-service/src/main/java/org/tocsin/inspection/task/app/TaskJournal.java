package org.tocsin.inspection.task.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.messaging.TaskPublisher;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of a task leaves behind: its event and its entry on the audit trail. */
@ApplicationScoped
class TaskJournal {

    private final TaskPublisher publisher;
    private final AuditTrail audit;

    TaskJournal(TaskPublisher publisher, AuditTrail audit) {
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(
            String action, TaskEvent event, @Nullable TaskSnapshot before, TaskSnapshot after) {
        publisher.publish(event);
        audit.record(action, "inspection-task", after.id(), before, after);
    }
}
