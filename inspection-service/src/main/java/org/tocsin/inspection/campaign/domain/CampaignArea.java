package org.tocsin.inspection.campaign.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;

/**
 * What part of the world a campaign is about, and who may see it.
 *
 * @param industry code prefix; {@code null} for all industries
 */
@Embeddable
public record CampaignArea(String division, @Nullable String industry) {

    public boolean covers(@Nullable String unitIndustry) {
        return industry == null || (unitIndustry != null && unitIndustry.startsWith(industry));
    }
}
