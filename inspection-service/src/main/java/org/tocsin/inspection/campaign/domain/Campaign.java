package org.tocsin.inspection.campaign.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** A campaign (专项整治, 打非治违, 回头看): groups tasks, and counts what came of them. */
@Entity
@Table(name = "inspection_campaign")
public class Campaign {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String campaignNo;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    private String title;
    private @Nullable String description;
    @Embedded private CampaignArea area;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String conclusion;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected Campaign() {} // Hibernate

    /**
     * @throws Refusal.RuleBroken if it ends before it begins
     */
    public Campaign(UUID id, String campaignNo, PlanCampaign wanted, CampaignOccasion now) {
        inOrder(wanted.from(), wanted.to());
        this.id = id;
        this.campaignNo = campaignNo;
        this.status = CampaignStatus.PLANNED;
        this.kind = wanted.kind();
        this.title = wanted.title();
        this.description = wanted.description();
        this.area = new CampaignArea(wanted.division(), wanted.industry());
        this.firstDay = wanted.from();
        this.lastDay = wanted.to();
        this.createdBy = now.actor().name();
        this.createdAt = now.at();
        this.updatedAt = now.at();
    }

    private static void inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            Violation why =
                    Violation.of(
                            "/to",
                            "ends-before-it-begins",
                            "结束日期不得早于开始日期",
                            "The last day must not lie before the first");
            throw new Refusal.RuleBroken(why.message(), List.of(why));
        }
    }

    /** The event of its announcement: to be taken once, right after the constructor. */
    public CampaignEvent announced() {
        return event(null);
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     */
    public CampaignEvent handle(CampaignCommand command, CampaignOccasion now) {
        CampaignTransition step = command.transition();
        if (!CampaignTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState(
                    "inspection-campaign", campaignNo, status.name(), step.slug());
        }
        CampaignStatus before = status;
        updatedAt = now.at();
        switch (command) {
            case CampaignCommand.Start _ -> {
                startedAt = now.at();
                status = CampaignStatus.RUNNING;
            }
            case CampaignCommand.End(var result) -> {
                endedAt = now.at();
                conclusion = result;
                status = CampaignStatus.ENDED;
            }
        }
        return event(before);
    }

    /** What this person's duties let them do next. */
    public List<CampaignTransition> allowedFor(CampaignOccasion now) {
        return CampaignTransition.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .toList();
    }

    private CampaignEvent event(@Nullable CampaignStatus before) {
        eventSequence++;
        return new CampaignEvent(snapshot(), eventSequence, before, updatedAt);
    }

    public UUID id() {
        return id;
    }

    public CampaignSnapshot snapshot() {
        return new CampaignSnapshot(
                id,
                version,
                campaignNo,
                status,
                kind,
                title,
                description,
                area,
                firstDay,
                lastDay,
                startedAt,
                endedAt,
                conclusion,
                createdBy,
                createdAt,
                updatedAt);
    }
}
