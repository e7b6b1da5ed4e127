package org.tocsin.inspection.campaign.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tocsin.inspection.campaign.domain.CampaignKind;
import org.tocsin.inspection.campaign.domain.CampaignStatus;

/**
 * Which campaigns are meant; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param from campaigns that run on this day or later
 * @param to campaigns that run on this day or before
 * @param text part of the number or the title
 */
public record CampaignFilter(
        Set<CampaignStatus> statuses,
        @Nullable CampaignKind kind,
        @Nullable String division,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant updatedSince,
        @Nullable String text) {

    public CampaignFilter {
        statuses = Set.copyOf(statuses);
    }
}
