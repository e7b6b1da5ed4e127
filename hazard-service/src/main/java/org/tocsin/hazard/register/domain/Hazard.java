package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.domain.HazardCommand.Archive;
import org.tocsin.hazard.register.domain.HazardCommand.Close;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.Reject;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.HazardEvent.Fact;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** A hazard (隐患) on the register (台账), from its report to the archive. */
@Entity
@Table(name = "hazard")
public class Hazard {

    /** At this many failed reviews the case goes to the accountability register. */
    private static final int FAILURES_FOR_ACCOUNTABILITY = 2;

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String hazardNo;
    @Embedded private Location location;
    @Embedded private Observation observation;
    @Embedded private Origin origin;
    @Embedded private Report report;
    @Embedded private Standing standing;
    @Embedded private CaseFile file = new CaseFile();

    protected Hazard() {} // Hibernate

    public Hazard(
            UUID id,
            String hazardNo,
            Location location,
            Observation observation,
            Grade grade,
            Origin origin,
            Report report) {
        this.id = id;
        this.hazardNo = hazardNo;
        this.location = location;
        this.observation = observation;
        this.origin = origin;
        this.report = report;
        this.standing = Standing.reported(grade, report.at());
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public HazardEvent reported() {
        return new HazardEvent.Reported(fact(null), observation, origin.inspectionId());
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the hazard is then unchanged
     */
    public List<HazardEvent> handle(HazardCommand command, Occasion now) {
        HazardTransition step = command.transition();
        if (!HazardTransition.lawfulIn(standing.status()).contains(step)) {
            throw new Refusal.WrongState("hazard", hazardNo, standing.status().name(), step.slug());
        }
        List<Violation> unmet = unmet(step, now.actor());
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        return switch (command) {
            case Verify verify -> List.of(verify(verify, now));
            case Reject reject -> List.of(reject(reject, now));
            case Merge merge -> List.of(merge(merge, now));
            case OrderRectification order -> List.of(order(order, now));
            case SubmitEvidence evidence -> List.of(submit(evidence, now));
            case Review review -> review(review, now);
            case Close close -> List.of(close(close, now));
            case Archive archive -> List.of(archive(archive, now));
        };
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedTransition> allowedFor(Actor actor) {
        return HazardTransition.lawfulIn(standing.status()).stream()
                .filter(step -> actor.isOneOf(step.roles()))
                .sorted()
                .map(step -> new AllowedTransition(step, unmet(step, actor)))
                .toList();
    }

    private List<Violation> unmet(HazardTransition step, Actor actor) {
        return switch (step) {
            case CLOSE -> ClosingRules.unmet(standing.grade(), file.closingAskedBy(), actor);
            case VERIFY, REJECT, MERGE, ORDER_RECTIFICATION, SUBMIT_EVIDENCE, REVIEW, ARCHIVE ->
                    List.of();
        };
    }

    private HazardEvent verify(Verify command, Occasion now) {
        Grade reported = standing.grade();
        Grade judged = GradingRules.judge(reported, command.grade(), now.actor());
        file.add(Decision.of(HazardTransition.VERIFY, command.note(), now));
        return new HazardEvent.Verified(become(standing.verified(judged, now.at())), reported);
    }

    private HazardEvent reject(Reject command, Occasion now) {
        file.add(Decision.of(HazardTransition.REJECT, command.reason(), now));
        return new HazardEvent.Rejected(move(HazardStatus.REJECTED, now), command.reason());
    }

    private HazardEvent merge(Merge command, Occasion now) {
        UUID into = command.intoHazardId();
        file.add(Decision.of(HazardTransition.MERGE, command.reason(), now));
        return new HazardEvent.Merged(become(standing.merged(into, now.at())), into);
    }

    private HazardEvent order(OrderRectification command, Occasion now) {
        RectificationRules.check(command, standing.grade(), now.today());
        RectificationOrder order = RectificationOrder.of(command, now);
        file.add(order);
        Fact fact = become(standing.ordered(order.deadline(), now.at()));
        return new HazardEvent.RectificationOrdered(fact, order);
    }

    private HazardEvent submit(SubmitEvidence command, Occasion now) {
        file.add(EvidenceNote.of(command.note(), now));
        return new HazardEvent.EvidenceSubmitted(move(HazardStatus.REVIEW_REQUESTED, now));
    }

    private List<HazardEvent> review(Review command, Occasion now) {
        RectificationRules.check(command, now.today());
        file.add(ReviewRecord.of(command, now));
        if (command.result() == ReviewResult.PASSED) {
            Fact fact = move(HazardStatus.PENDING_CLOSE, now);
            return List.of(new HazardEvent.ReviewPassed(fact, standing.failedReviews()));
        }
        HazardStatus before = standing.status();
        Fact fact = become(standing.failed(command.deadline(), now.at()));
        int failures = standing.failedReviews();
        HazardEvent failed = new HazardEvent.ReviewFailed(fact, failures, standing.deadline());
        return failures == FAILURES_FOR_ACCOUNTABILITY
                ? List.of(failed, new HazardEvent.ReviewFailedTwice(fact(before), failures))
                : List.of(failed);
    }

    private HazardEvent close(Close command, Occasion now) {
        file.add(Decision.of(HazardTransition.CLOSE, command.note(), now));
        return new HazardEvent.Closed(move(HazardStatus.CLOSED, now));
    }

    private HazardEvent archive(Archive command, Occasion now) {
        file.add(Decision.of(HazardTransition.ARCHIVE, command.note(), now));
        return new HazardEvent.Archived(move(HazardStatus.ARCHIVED, now));
    }

    private Fact move(HazardStatus target, Occasion now) {
        return become(standing.moved(target, now.at()));
    }

    private Fact become(Standing next) {
        HazardStatus before = standing.status();
        standing = next;
        return fact(before);
    }

    private Fact fact(@Nullable HazardStatus before) {
        eventSequence++;
        return new Fact(id, eventSequence, hazardNo, location, origin, standing, before);
    }

    public UUID id() {
        return id;
    }

    public CaseFile file() {
        return file;
    }

    public HazardSnapshot snapshot() {
        return new HazardSnapshot(
                id, version, hazardNo, location, observation, origin, report, standing);
    }
}
