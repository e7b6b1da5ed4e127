package org.tocsin.inspection.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.campaign.domain.Campaign;
import org.tocsin.inspection.campaign.domain.CampaignCommand;
import org.tocsin.inspection.campaign.domain.CampaignEvent;
import org.tocsin.inspection.campaign.domain.CampaignOccasion;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.domain.PlanCampaign;
import org.tocsin.inspection.campaign.persistence.CampaignRepository;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Announces campaigns, starts and ends them. */
@ApplicationScoped
public class CampaignRegister {

    private static final String SERIES = "ZX";
    private static final int COUNTY = 6;

    private final CampaignRepository campaigns;
    private final CampaignJournal journal;
    private final CampaignAreas areas;
    private final Serials serials;
    private final Caller caller;
    private final Clock clock;

    CampaignRegister(
            CampaignRepository campaigns,
            CampaignJournal journal,
            CampaignAreas areas,
            Serials serials,
            Caller caller,
            Clock clock) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.areas = areas;
        this.serials = serials;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public CampaignFile announce(PlanCampaign wanted) {
        areas.check(wanted);
        CampaignOccasion now = now();
        String number =
                serials.next(
                        SERIES,
                        wanted.division().substring(0, COUNTY),
                        Moments.dayOf(now.at()).getYear());
        Campaign campaign = new Campaign(Ids.next(), number, wanted, now);
        CampaignEvent announced = campaign.announced(); // before it is stored, or twice
        campaigns.persist(campaign);
        campaigns.flush();
        journal.changed("announce", announced, null, campaign.snapshot());
        return new CampaignFile(
                campaign.snapshot(), CampaignCounters.NONE, campaign.allowedFor(now));
    }

    @Transactional
    public CampaignFile handle(UUID id, IfMatch expected, CampaignCommand command) {
        Campaign campaign = campaigns.require(id);
        CampaignSnapshot before = campaign.snapshot();
        expected.check("inspection-campaign", id, before.version());
        CampaignEvent event = campaign.handle(command, now());
        campaigns.flush();
        journal.changed(command.transition().slug(), event, before, campaign.snapshot());
        return open(campaign);
    }

    @Transactional
    public CampaignFile single(UUID id) {
        return open(campaigns.require(id));
    }

    private CampaignFile open(Campaign campaign) {
        return new CampaignFile(
                campaign.snapshot(),
                campaigns
                        .countersOf(List.of(campaign.id()))
                        .getOrDefault(campaign.id(), CampaignCounters.NONE),
                campaign.allowedFor(now()));
    }

    private CampaignOccasion now() {
        return new CampaignOccasion(
                new Actor(caller.subject(), caller.name(), caller.roles()), Moments.now(clock));
    }
}
