package org.tocsin.inspection.campaign.app;

import java.util.List;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.domain.CampaignTransition;

/** A campaign with its counters and what the caller may do next. */
public record CampaignFile(
        CampaignSnapshot campaign, CampaignCounters counters, List<CampaignTransition> allowed) {}
