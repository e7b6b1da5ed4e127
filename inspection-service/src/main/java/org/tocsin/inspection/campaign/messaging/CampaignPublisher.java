package org.tocsin.inspection.campaign.messaging;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.inspection.campaign.domain.CampaignEvent;
import org.tocsin.inspection.campaign.domain.CampaignKind;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.domain.CampaignStatus;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of campaigns to the outbox, in the transaction that made them. */
@ApplicationScoped
public class CampaignPublisher {

    private static final String TOPIC = "tocsin.inspection-campaign";

    private final Outbox outbox;

    CampaignPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The published form: {@code docs/events/tocsin.inspection-campaign}. */
    record Payload(
            UUID campaignId,
            String campaignNo,
            CampaignKind kind,
            String title,
            String division,
            @Nullable String industry,
            LocalDate from,
            LocalDate to,
            CampaignStatus status,
            @Nullable CampaignStatus previousStatus,
            Instant at) {}

    /** Without a unit, and hence for authorities only. */
    public void publish(CampaignEvent event) {
        CampaignSnapshot campaign = event.campaign();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        campaign.id(),
                        event.sequence(),
                        new EventScope(
                                campaign.area().division(), campaign.area().industry(), null, null),
                        new Payload(
                                campaign.id(),
                                campaign.campaignNo(),
                                campaign.kind(),
                                campaign.title(),
                                campaign.area().division(),
                                campaign.area().industry(),
                                campaign.firstDay(),
                                campaign.lastDay(),
                                campaign.status(),
                                event.previousStatus(),
                                event.at())));
    }
}
