package org.tocsin.inspection.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.inspection.campaign.domain.Campaign;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.domain.CampaignStatus;
import org.tocsin.inspection.campaign.persistence.CampaignRepository;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.task.app.TaskFrame;
import org.tocsin.inspection.task.domain.CreateTask;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Jurisdiction;

/** Lets officers make tasks for a campaign that has not ended. */
@ApplicationScoped
public class CampaignFrame implements TaskFrame {

    private final CampaignRepository campaigns;
    private final Jurisdiction jurisdiction;

    CampaignFrame(CampaignRepository campaigns, Jurisdiction jurisdiction) {
        this.campaigns = campaigns;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public void admit(CreateTask task, UnitEntry unit) {
        if (task.campaignId() == null) {
            return;
        }
        CampaignSnapshot campaign =
                campaigns
                        .findByIdOptional(task.campaignId())
                        .map(Campaign::snapshot)
                        .orElseThrow(CampaignFrame::unknown);
        if (!jurisdiction.contains(campaign.area().division(), unit.division())
                || !campaign.area().covers(unit.industry())) {
            throw unknown();
        }
        if (campaign.status() == CampaignStatus.ENDED) {
            throw refused("campaign-ended", "该专项行动已结束", "The campaign has ended");
        }
    }

    /** A town takes part in the campaigns of its district, which it need not see otherwise. */
    private static Refusal unknown() {
        return refused("unknown-campaign", "没有覆盖该单位的此专项行动", "No such campaign covers the unit");
    }

    private static Refusal refused(String code, String zh, String en) {
        Violation why = Violation.of("/campaignId", code, zh, en);
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
