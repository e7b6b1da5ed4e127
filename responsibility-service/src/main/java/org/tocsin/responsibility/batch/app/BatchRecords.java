package org.tocsin.responsibility.batch.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.batch.domain.BatchSnapshot;

/** Numbers and the audit trail of batches. */
@ApplicationScoped
class BatchRecords {

    private final Serials serials;
    private final AuditTrail audit;
    private final Clock clock;

    BatchRecords(Serials serials, AuditTrail audit, Clock clock) {
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    String number(String series, String division, int year) {
        return serials.next(series, division, year);
    }

    Instant now() {
        return Moments.now(clock);
    }

    void opened(BatchSnapshot batch) {
        audit.record("open", "agreement-batch", batch.id(), null, batch);
    }
}
