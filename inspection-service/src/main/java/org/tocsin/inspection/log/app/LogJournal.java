package org.tocsin.inspection.log.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tocsin.inspection.log.domain.LogEvent;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.messaging.LogPublisher;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of a log leaves behind: its events and an entry on the audit trail. */
@ApplicationScoped
class LogJournal {

    static final String WHAT = "inspection-log";

    private final LogPublisher publisher;
    private final AuditTrail audit;

    LogJournal(LogPublisher publisher, AuditTrail audit) {
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(
            String action, List<LogEvent> events, @Nullable LogSnapshot before, LogSnapshot after) {
        events.forEach(publisher::publish);
        audit.record(action, WHAT, after.id(), before, after);
    }
}
