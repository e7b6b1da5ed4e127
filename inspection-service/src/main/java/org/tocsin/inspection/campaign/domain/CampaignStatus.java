package org.tocsin.inspection.campaign.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a campaign is on its way; its days are a plan, somebody starts and ends it. */
@Schema(name = "CampaignStatus", description = "Where a campaign is on its way 专项行动状态")
public enum CampaignStatus {
    PLANNED("已部署", "Planned"),
    RUNNING("进行中", "Running"),
    ENDED("已结束", "Ended");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    CampaignStatus(String zh, String en) {
        label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
