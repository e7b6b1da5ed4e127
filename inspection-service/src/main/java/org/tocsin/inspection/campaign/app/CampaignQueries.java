package org.tocsin.inspection.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.campaign.domain.Campaign;
import org.tocsin.inspection.campaign.domain.CampaignSnapshot;
import org.tocsin.inspection.campaign.persistence.CampaignRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.time.Ids;

/** Looks up campaigns for the present caller, with what came of them. */
@ApplicationScoped
public class CampaignQueries {

    private static final SortKeys<Campaign> SORT =
            SortKeys.of(Campaign.class, "c", "-from", Campaign::id)
                    .with("from", "c.firstDay", c -> c.snapshot().firstDay(), LocalDate::parse)
                    .with("updatedAt", "c.updatedAt", c -> c.snapshot().updatedAt(), Instant::parse)
                    .with("campaignNo", "c.campaignNo", c -> c.snapshot().campaignNo(), no -> no);

    private final CampaignRepository campaigns;
    private final Keyset keyset;
    private final AuditTrail audit;

    CampaignQueries(CampaignRepository campaigns, Keyset keyset, AuditTrail audit) {
        this.campaigns = campaigns;
        this.keyset = keyset;
        this.audit = audit;
    }

    /** A campaign as one line of a list. */
    public record Line(CampaignSnapshot campaign, CampaignCounters counters) {}

    @Transactional
    public Page<Line> page(PageParams params, CampaignFilter filter) {
        Page<CampaignSnapshot> page =
                keyset.page(params, SORT, campaigns.matching(filter)).map(Campaign::snapshot);
        Map<UUID, CampaignCounters> counters =
                campaigns.countersOf(page.items().stream().map(CampaignSnapshot::id).toList());
        return page.map(
                campaign ->
                        new Line(
                                campaign,
                                counters.getOrDefault(campaign.id(), CampaignCounters.NONE)));
    }

    /** The same as an export; that it was asked for is on the audit trail. */
    @Transactional
    public Stream<Line> all(PageParams params, CampaignFilter filter) {
        audit.record("export", "inspection-campaign", Ids.next(), null, filter);
        return keyset.stream(
                params,
                SORT,
                campaigns.matching(filter),
                campaign ->
                        new Line(
                                campaign.snapshot(),
                                campaigns
                                        .countersOf(List.of(campaign.id()))
                                        .getOrDefault(campaign.id(), CampaignCounters.NONE)));
    }

    /** All matching campaigns together. */
    @Transactional
    public CampaignTotals totals(CampaignFilter filter) {
        return campaigns.totals(campaigns.matching(filter));
    }
}
