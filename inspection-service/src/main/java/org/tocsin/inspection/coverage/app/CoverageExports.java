package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Ids;

/** Leaves on the audit trail that figures were taken out: every export is logged. */
@ApplicationScoped
public class CoverageExports {

    private final AuditTrail audit;

    CoverageExports(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * @param what which report, kebab-case
     */
    @Transactional
    public void exported(String what, Cell of) {
        audit.record("export", what, Ids.next(), null, of);
    }
}
