package org.tocsin.hazard.listing.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tocsin.hazard.listing.domain.ListingEvent;
import org.tocsin.hazard.listing.domain.ListingSnapshot;
import org.tocsin.hazard.listing.messaging.ListingPublisher;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of a listing leaves behind: its event and its entry on the audit trail. */
@ApplicationScoped
class ListingJournal {

    private final ListingPublisher publisher;
    private final AuditTrail audit;

    ListingJournal(ListingPublisher publisher, AuditTrail audit) {
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(
            String action,
            ListingEvent event,
            @Nullable ListingSnapshot before,
            ListingSnapshot after) {
        publisher.publish(event);
        audit.record(action, "listing", after.id(), before, after);
    }
}
