package org.tocsin.hazard.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.domain.HazardCommand.AcknowledgeOrder;
import org.tocsin.hazard.register.domain.HazardCommand.Archive;
import org.tocsin.hazard.register.domain.HazardCommand.Close;
import org.tocsin.hazard.register.domain.HazardCommand.DecideExtension;
import org.tocsin.hazard.register.domain.HazardCommand.Downgrade;
import org.tocsin.hazard.register.domain.HazardCommand.Merge;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.Reject;
import org.tocsin.hazard.register.domain.HazardCommand.Reopen;
import org.tocsin.hazard.register.domain.HazardCommand.RequestExtension;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.HazardEvent.Fact;

/** What each step of a hazard's life does to it, once the step is known to be lawful. */
final class HazardSteps {

    private final Hazard hazard;
    private final CaseFile file;
    private final Occasion now;
    private final Instant at;

    HazardSteps(Hazard hazard, Occasion now) {
        this.hazard = hazard;
        this.file = hazard.file();
        this.now = now;
        this.at = now.at();
    }

    List<HazardEvent> take(HazardCommand command) {
        return switch (command) {
            case Verify verify -> verify(verify);
            case Reject reject -> List.of(reject(reject));
            case Merge merge -> List.of(merge(merge));
            case OrderRectification order -> List.of(order(order));
            case AcknowledgeOrder acknowledge -> List.of(acknowledge(acknowledge));
            case RequestExtension request -> List.of(request(request));
            case DecideExtension decision -> List.of(decide(decision));
            case Downgrade downgrade -> List.of(downgrade(downgrade));
            case SubmitEvidence evidence -> submit(evidence);
            case Review review -> review(review);
            case Close close -> List.of(close(close));
            case Archive archive -> List.of(archive(archive));
            case Reopen reopen -> List.of(reopen(reopen));
        };
    }

    private List<HazardEvent> verify(Verify command) {
        Grade reported = standing().grade();
        Grade judged = GradingRules.judge(reported, command.grade(), now.actor());
        GradingRules.checkStandard(command.standardCode(), judged);
        file.add(Decision.of(HazardTransition.VERIFY, command.note(), now));
        hazard.judgedBy(command.standardCode());
        hazard.reached(hazard.milestones().verified(at));
        List<HazardEvent> events = new ArrayList<>();
        HazardStatus before = standing().status();
        Fact fact = hazard.become(standing().moved(HazardStatus.VERIFIED, at).graded(judged, at));
        events.add(new HazardEvent.Verified(fact, reported));
        now.earlier().get().ifPresent(earlier -> events.add(recur(earlier, before)));
        return events;
    }

    /** Told when it is verified: a report that turns out to be no hazard never counts. */
    private HazardEvent recur(UUID earlier, HazardStatus before) {
        hazard.repeats(earlier);
        return new HazardEvent.Recurred(hazard.fact(before), earlier, hazard.observation());
    }

    private HazardEvent reject(Reject command) {
        file.add(Decision.of(HazardTransition.REJECT, command.reason(), now));
        return new HazardEvent.Rejected(move(HazardStatus.REJECTED), command.reason());
    }

    private HazardEvent merge(Merge command) {
        UUID into = command.intoHazardId();
        file.add(Decision.of(HazardTransition.MERGE, command.reason(), now));
        return new HazardEvent.Merged(hazard.become(standing().merged(into, at)), into);
    }

    private HazardEvent order(OrderRectification command) {
        RectificationRules.check(
                command, standing().grade(), hazard.origin().requiredBy(), now.today());
        RectificationOrder order = RectificationOrder.of(command, now);
        file.add(order);
        Fact fact =
                hazard.become(
                        standing()
                                .moved(HazardStatus.RECTIFYING, at)
                                .due(order.deadline(), null, at));
        return new HazardEvent.RectificationOrdered(fact, order);
    }

    private HazardEvent acknowledge(AcknowledgeOrder command) {
        file.acknowledge(now);
        file.add(Decision.of(HazardTransition.ACKNOWLEDGE_ORDER, command.note(), now));
        return new HazardEvent.OrderAcknowledged(touch(), file.order().orderNo());
    }

    private HazardEvent request(RequestExtension command) {
        ExtensionRules.check(command, standing());
        file.add(DeadlineExtension.of(command, now));
        return new HazardEvent.ExtensionRequested(
                touch(), file.order().orderNo(), command.deadline());
    }

    private HazardEvent decide(DecideExtension command) {
        DeadlineExtension request = file.pendingExtension();
        ExtensionRules.check(command, request, standing(), now);
        file.decideExtension(command.result(), command.note(), now);
        LocalDate lastDay =
                command.result() == ExtensionResult.GRANTED
                        ? request.requestedDeadline()
                        : standing().deadline();
        Fact fact = hazard.become(standing().due(lastDay, null, at));
        return new HazardEvent.ExtensionDecided(
                fact, file.order().orderNo(), command.result(), lastDay);
    }

    private HazardEvent downgrade(Downgrade command) {
        file.add(Decision.of(HazardTransition.DOWNGRADE, command.reason(), now));
        Fact fact = hazard.become(standing().graded(Grade.GENERAL, at));
        return new HazardEvent.Downgraded(fact, command.reason());
    }

    private List<HazardEvent> submit(SubmitEvidence command) {
        List<HazardEvent> events = tellIfLate(OverdueKind.ORDER);
        file.add(EvidenceNote.of(command.note(), now));
        if (file.awaitsExtensionDecision()) {
            file.decideExtension(ExtensionResult.LAPSED, null, now);
        }
        LocalDate reviewDueOn = now.today().plusDays(now.terms().reviewWithinDays());
        events.add(
                new HazardEvent.EvidenceSubmitted(
                        hazard.become(
                                standing()
                                        .moved(HazardStatus.REVIEW_REQUESTED, at)
                                        .due(standing().deadline(), reviewDueOn, at))));
        return events;
    }

    /** What is done late is told late, even if nobody looked before it was done. */
    private List<HazardEvent> tellIfLate(OverdueKind kind) {
        List<HazardEvent> events = new ArrayList<>();
        hazard.noticeOverdue(kind, now).ifPresent(events::add);
        return events;
    }

    private List<HazardEvent> review(Review command) {
        RectificationRules.check(command, now.today());
        List<HazardEvent> events = tellIfLate(OverdueKind.REVIEW);
        file.add(ReviewRecord.of(command, now));
        if (command.result() == ReviewResult.PASSED) {
            hazard.reached(hazard.milestones().rectified(at));
            Fact fact = move(HazardStatus.PENDING_CLOSE);
            events.add(new HazardEvent.ReviewPassed(fact, standing().failedReviews()));
        } else {
            fail(command, events);
        }
        return events;
    }

    private void fail(Review command, List<HazardEvent> events) {
        HazardStatus before = standing().status();
        int failures = standing().failedReviews() + 1;
        Fact fact =
                hazard.become(
                        standing()
                                .moved(HazardStatus.RECTIFYING, at)
                                .due(command.deadline(), null, at)
                                .counted(failures, standing().activeListings(), at));
        events.add(new HazardEvent.ReviewFailed(fact, failures, command.deadline()));
        if (failures == now.terms().failuresForAccountability()) {
            events.add(new HazardEvent.ReviewFailedTwice(hazard.fact(before), failures));
        }
    }

    private HazardEvent close(Close command) {
        file.add(Decision.of(HazardTransition.CLOSE, command.note(), now));
        hazard.reached(hazard.milestones().closed(at));
        return new HazardEvent.Closed(move(HazardStatus.CLOSED));
    }

    private HazardEvent archive(Archive command) {
        file.add(Decision.of(HazardTransition.ARCHIVE, command.note(), now));
        return new HazardEvent.Archived(move(HazardStatus.ARCHIVED));
    }

    private HazardEvent reopen(Reopen command) {
        file.add(Decision.of(HazardTransition.REOPEN, command.reason(), now));
        return new HazardEvent.Reopened(touch(), command.successor(), command.reason());
    }

    private Standing standing() {
        return hazard.standing();
    }

    private Fact move(HazardStatus target) {
        return hazard.become(standing().moved(target, at));
    }

    /** Something happened, but the hazard stays in its status. */
    private Fact touch() {
        return hazard.become(standing().at(at));
    }
}
