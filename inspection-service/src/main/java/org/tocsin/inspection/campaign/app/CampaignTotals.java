package org.tocsin.inspection.campaign.app;

/**
 * Several campaigns together: an enterprise visited in two of them counts once.
 *
 * @param campaigns 次: how many campaigns
 */
public record CampaignTotals(long campaigns, CampaignCounters counters) {}
