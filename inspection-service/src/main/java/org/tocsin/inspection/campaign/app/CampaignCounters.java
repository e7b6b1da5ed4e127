package org.tocsin.inspection.campaign.app;

/**
 * What came of a campaign, in counters that must not be mixed.
 *
 * @param visits 家次: each visit counts
 * @param enterprises 家: each unit counts once, however often it was visited
 * @param findings problems found by these visits
 * @param rectified of the findings: their hazard is closed or archived
 */
public record CampaignCounters(long visits, long enterprises, long findings, long rectified) {

    public static final CampaignCounters NONE = new CampaignCounters(0, 0, 0, 0);
}
