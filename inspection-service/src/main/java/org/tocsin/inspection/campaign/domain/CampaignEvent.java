package org.tocsin.inspection.campaign.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What happened to a campaign.
 *
 * @param sequence the campaign's event count, from 1, without gaps
 * @param previousStatus {@code null} for the first event
 */
public record CampaignEvent(
        CampaignSnapshot campaign,
        long sequence,
        @Nullable CampaignStatus previousStatus,
        Instant at) {

    /** The published name, spelled out so that renaming a constant breaks no consumer. */
    public String type() {
        return switch (campaign.status()) {
            case PLANNED -> "inspection-campaign.announced.v1";
            case RUNNING -> "inspection-campaign.started.v1";
            case ENDED -> "inspection-campaign.ended.v1";
        };
    }
}
