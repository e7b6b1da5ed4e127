package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
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
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Annul;
import org.tocsin.responsibility.measure.domain.MeasureCommand.CloseFollowUp;
import org.tocsin.responsibility.measure.domain.MeasureCommand.CompleteFollowUp;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Decide;
import org.tocsin.responsibility.measure.domain.MeasureCommand.DecideRemoval;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Expire;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Lift;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Notify;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Reject;
import org.tocsin.responsibility.measure.domain.MeasureCommand.RequestRemoval;
import org.tocsin.responsibility.measure.domain.MeasureCommand.ReviewRemoval;
import org.tocsin.responsibility.measure.domain.MeasureCommand.TakeEffect;
import org.tocsin.responsibility.measure.domain.MeasureCommand.Withdraw;

/** A measure against a unit (通报、约谈、黄牌、诫勉、黑名单), from its proposal to its end. */
@Entity
@Table(name = "measure")
public class Measure {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String measureNo;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Enumerated(EnumType.STRING)
    private MeasureStatus status;

    @Embedded private TargetUnit target;
    @Embedded private Proposal proposal;
    @Embedded @Nullable private Decision decision;
    @Embedded @Nullable private Notification notification;
    @Embedded @Nullable private Term term;
    @Embedded @Nullable private Removal removal;
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "measure_ground", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "position")
    private List<Ground> grounds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "measure_follow_up", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "position")
    private List<FollowUp> followUps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "measure_step", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "position")
    private List<MeasureStep> steps = new ArrayList<>();

    protected Measure() {} // Hibernate

    public Measure(
            UUID id,
            String measureNo,
            MeasureKind kind,
            TargetUnit target,
            Proposal proposal,
            List<Ground> grounds) {
        this.id = id;
        this.measureNo = measureNo;
        this.kind = kind;
        this.status = MeasureStatus.PROPOSED;
        this.target = target;
        this.proposal = proposal;
        this.grounds.addAll(grounds);
        this.updatedAt = proposal.at();
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public MeasureEvent proposed() {
        return event(MeasureEvent.Type.PROPOSED, null);
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the measure is then unchanged
     */
    public MeasureEvent handle(MeasureCommand command, MeasureOccasion now) {
        MeasureTransition step = command.transition();
        if (!MeasureTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("measure", measureNo, status.name(), step.slug());
        }
        List<Violation> unmet = MeasureRules.unmet(snapshot(), step, now);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        MeasureRules.check(snapshot(), command, now);
        MeasureStatus before = status;
        updatedAt = now.at();
        fill(command, now);
        MeasureEvent.Type type = MeasureEvent.Type.of(command);
        status = type.leadsTo();
        steps.add(MeasureStep.of(command, now));
        return event(type, before);
    }

    /** What the command leaves behind besides the status. */
    private void fill(MeasureCommand command, MeasureOccasion now) {
        switch (command) {
            case Decide decide -> {
                decision = Decision.of(decide, now);
                decide.followUps().forEach(order -> followUps.add(FollowUp.of(order)));
            }
            case Annul _ -> proposal = proposal.withoutGround();
            case Notify(var no, var on, var by) -> notification = new Notification(no, on, by);
            case TakeEffect _ -> term = Term.from(now.today(), now.validity().get(kind));
            case CompleteFollowUp done ->
                    followUps.set(
                            done.number() - 1,
                            followUps.get(done.number() - 1).done(done, now.actor(), now.at()));
            case RequestRemoval request -> removal = Removal.requested(request, now.at());
            case ReviewRemoval(var opinion, _) -> removal = removal.reviewed(opinion, now.actor());
            case DecideRemoval(var granted, _) -> removal = removal.decided(granted);
            case Reject _, Withdraw _, CloseFollowUp _, Lift _, Expire _ -> {}
        }
    }

    private MeasureEvent event(MeasureEvent.Type type, @Nullable MeasureStatus before) {
        eventSequence++;
        return new MeasureEvent(type, snapshot(), eventSequence, before, updatedAt);
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedMeasureStep> allowedFor(MeasureOccasion now) {
        return MeasureTransition.lawfulIn(status).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .sorted()
                .map(
                        step ->
                                new AllowedMeasureStep(
                                        step, MeasureRules.unmet(snapshot(), step, now)))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public List<MeasureStep> steps() {
        return List.copyOf(steps);
    }

    public MeasureSnapshot snapshot() {
        return new MeasureSnapshot(
                id,
                version,
                measureNo,
                kind,
                status,
                target,
                proposal,
                grounds,
                decision,
                notification,
                term,
                followUps,
                removal,
                updatedAt);
    }
}
