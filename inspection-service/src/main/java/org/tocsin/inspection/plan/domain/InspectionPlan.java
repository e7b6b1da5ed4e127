package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.PlanEvent.Fact;
import org.tocsin.platform.problem.Refusal;

/** The yearly plan (年度监督检查计划) of an authority: rules by which tasks are made. */
@Entity
@Table(name = "inspection_plan")
public class InspectionPlan {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String planNo;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    @Column(name = "plan_year")
    private int year;

    @Embedded private PlanArea area;
    private String title;

    @ElementCollection
    @CollectionTable(name = "inspection_plan_item", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "ordinal")
    private List<PlanItem> items = new ArrayList<>();

    private int draws;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Instant activatedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private String createdBy;
    private Instant createdAt;
    private Instant updatedAt;

    protected InspectionPlan() {} // Hibernate

    public InspectionPlan(UUID id, String planNo, CreatePlan draft, PlanOccasion now) {
        PlanRules.complete(draft.items());
        this.id = id;
        this.planNo = planNo;
        this.status = PlanStatus.DRAFT;
        this.year = draft.year();
        this.area = new PlanArea(draft.division(), draft.industry());
        this.title = draft.title();
        this.items.addAll(draft.items());
        this.createdBy = now.actor().name();
        this.createdAt = now.at();
        this.updatedAt = now.at();
    }

    /**
     * @return nothing where only the draft was written anew, which concerns nobody else
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the plan is then unchanged
     */
    public Optional<PlanEvent> handle(PlanCommand command, PlanOccasion now) {
        check(command.transition(), now);
        updatedAt = now.at();
        return switch (command) {
            case PlanCommand.Revise(var content) -> {
                PlanRules.complete(content.items());
                title = content.title();
                items.clear();
                items.addAll(content.items());
                yield Optional.empty();
            }
            case PlanCommand.Approve _ -> {
                approvedBy = now.actor().name();
                approvedAt = now.at();
                yield Optional.of(new PlanEvent.Approved(move(PlanStatus.APPROVED)));
            }
            case PlanCommand.Activate _ -> {
                activatedAt = now.at();
                yield Optional.of(new PlanEvent.Activated(move(PlanStatus.ACTIVE)));
            }
            case PlanCommand.Draw(var draw) -> {
                draws++;
                yield Optional.of(new PlanEvent.Drawn(move(PlanStatus.ACTIVE), draw.summary()));
            }
            case PlanCommand.Complete _ -> {
                endedAt = now.at();
                yield Optional.of(new PlanEvent.Completed(move(PlanStatus.COMPLETED)));
            }
            case PlanCommand.Cancel(var reason) -> {
                endedAt = now.at();
                endReason = reason;
                yield Optional.of(new PlanEvent.Cancelled(move(PlanStatus.CANCELLED)));
            }
        };
    }

    /**
     * Asked before the work that a step needs is done.
     *
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way
     */
    public void check(PlanTransition step, PlanOccasion now) {
        if (!PlanTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("inspection-plan", planNo, status.name(), step.slug());
        }
        PlanRules.refuseUnless(PlanRules.unmet(snapshot(), step, now));
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedPlanStep> allowedFor(PlanOccasion now) {
        return PlanTransition.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .map(step -> new AllowedPlanStep(step, PlanRules.unmet(snapshot(), step, now)))
                .toList();
    }

    private Fact move(PlanStatus target) {
        PlanStatus before = status;
        status = target;
        eventSequence++;
        return new Fact(snapshot(), eventSequence, before, updatedAt);
    }

    public UUID id() {
        return id;
    }

    public PlanSnapshot snapshot() {
        return new PlanSnapshot(
                id,
                version,
                planNo,
                status,
                year,
                area,
                title,
                List.copyOf(items),
                draws,
                approvedBy,
                approvedAt,
                activatedAt,
                endedAt,
                endReason,
                createdBy,
                createdAt,
                updatedAt);
    }
}
