package org.tocsin.inspection.campaign.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tocsin.inspection.campaign.domain.CampaignEvent;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.messaging.CampaignPublisher;
import org.tocsin.platform.audit.AuditTrail;

/** What every change of a campaign leaves behind: its event and its entry on the audit trail. */
@ApplicationScoped
class CampaignJournal {

    private final CampaignPublisher publisher;
    private final AuditTrail audit;

    CampaignJournal(CampaignPublisher publisher, AuditTrail audit) {
        this.publisher = publisher;
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void changed(
            String action,
            CampaignEvent event,
            @Nullable CampaignSnapshot before,
            CampaignSnapshot after) {
        publisher.publish(event);
        audit.record(action, "inspection-campaign", after.id(), before, after);
    }
}
