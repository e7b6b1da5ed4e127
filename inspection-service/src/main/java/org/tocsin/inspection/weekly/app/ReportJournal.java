package org.tocsin.inspection.weekly.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tocsin.inspection.weekly.domain.ReportEvent;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.messaging.ReportPublisher;
import org.tocsin.platform.audit.AuditTrail;

/**
 * What every change of a weekly report leaves behind: its events and an entry on the audit trail.
 */
@ApplicationScoped
class ReportJournal {

    static final String WHAT = "weekly-report";

    private final ReportPublisher publisher;
    private final AuditTrail audit;

    ReportJournal(ReportPublisher publisher, AuditTrail audit) {
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(
            String action,
            List<ReportEvent> events,
            @Nullable ReportSnapshot before,
            ReportSnapshot after) {
        events.forEach(publisher::publish);
        audit.record(action, WHAT, after.id(), before, after);
    }
}
