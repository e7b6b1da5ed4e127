package org.tocsin.hazard.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.hazard.register.domain.HazardCommand.Verify;
import org.tocsin.hazard.register.domain.HazardEvent.RectificationOrdered;
import org.tocsin.hazard.register.domain.HazardEvent.ReviewFailed;
import org.tocsin.hazard.register.domain.HazardEvent.ReviewFailedTwice;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

class HazardTest {

    @Test
    void anOrderNamesWhatWhoAndByWhen() {
        Hazard hazard = Hazards.in(HazardStatus.VERIFIED, Grade.GENERAL);

        List<HazardEvent> events = hazard.handle(Hazards.ORDER, Hazards.by(Hazards.OFFICER));

        RectificationOrder order = ((RectificationOrdered) events.getFirst()).order();
        assertThat(order.orderNo()).isEqualTo("ZG-990101-2026-000001");
        assertThat(order.responsiblePerson()).isEqualTo("Wang");
        assertThat(hazard.snapshot().standing().deadline()).isEqualTo(Hazards.TODAY.plusDays(7));
        assertThat(hazard.file().orders()).containsExactly(order);
    }

    @Test
    void aMajorHazardIsNotOrderedWithoutFiveAssurancesInterimMeasuresAndWatcher() {
        Hazard hazard = Hazards.in(HazardStatus.VERIFIED, Grade.MAJOR);
        HazardSnapshot before = hazard.snapshot();

        Refusal refusal =
                catchThrowableOfType(
                        Refusal.class,
                        () -> hazard.handle(Hazards.ORDER, Hazards.by(Hazards.OFFICER)));

        assertThat(refusal).isInstanceOf(Refusal.RuleBroken.class);
        assertThat(refusal.violations())
                .extracting(Violation::pointer)
                .containsExactly(
                        "/assurances/responsibility",
                        "/assurances/measures",
                        "/assurances/funds",
                        "/assurances/timeLimit",
                        "/assurances/contingencyPlan",
                        "/interimMeasures",
                        "/watcher");
        assertThat(hazard.snapshot()).isEqualTo(before);
        assertThat(hazard.file().orders()).isEmpty();
    }

    @Test
    void aBlankAssuranceIsAMissingOne() {
        Hazard hazard = Hazards.in(HazardStatus.VERIFIED, Grade.MAJOR);
        OrderRectification whole = Hazards.MAJOR_ORDER;
        Assurances given = whole.assurances();
        OrderRectification order =
                new OrderRectification(
                        whole.measure(),
                        whole.responsiblePerson(),
                        whole.deadline(),
                        new Assurances(
                                given.responsibility(),
                                given.measures(),
                                "  ",
                                given.timeLimit(),
                                given.contingencyPlan()),
                        whole.interimMeasures(),
                        whole.watcher());

        assertThatThrownBy(() -> hazard.handle(order, Hazards.by(Hazards.OFFICER)))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        broken ->
                                assertThat(broken.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("funds-missing"));
    }

    @Test
    void anOrderMayAskForRectificationAtOnceButNotYesterday() {
        OrderRectification atOnce =
                new OrderRectification("clear", "Wang", Hazards.TODAY, null, null, null);
        OrderRectification yesterday =
                new OrderRectification(
                        "clear", "Wang", Hazards.TODAY.minusDays(1), null, null, null);
        Hazard hazard = Hazards.in(HazardStatus.VERIFIED, Grade.GENERAL);

        assertThatThrownBy(() -> hazard.handle(yesterday, Hazards.by(Hazards.OFFICER)))
                .isInstanceOf(Refusal.RuleBroken.class);
        hazard.handle(atOnce, Hazards.by(Hazards.OFFICER));

        assertThat(hazard.snapshot().standing().status()).isEqualTo(HazardStatus.RECTIFYING);
    }

    @Test
    void isOverdueFromTheDayAfterTheDeadlineAndOnlyWhileRectifying() {
        Standing rectifying =
                Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL).snapshot().standing();
        Standing handedIn =
                Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL).snapshot().standing();

        assertThat(rectifying.isOverdue(Hazards.TODAY.plusDays(7))).isFalse();
        assertThat(rectifying.isOverdue(Hazards.TODAY.plusDays(8))).isTrue();
        assertThat(handedIn.isOverdue(Hazards.TODAY.plusDays(8))).isFalse();
    }

    @Test
    void aFailedReviewCountsAndSetsANewDeadline() {
        Hazard hazard = Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL);

        List<HazardEvent> events = hazard.handle(Hazards.FAIL, Hazards.by(Hazards.REVIEWER));

        assertThat(events).singleElement().isInstanceOf(ReviewFailed.class);
        assertThat(hazard.snapshot().standing().failedReviews()).isEqualTo(1);
        assertThat(hazard.snapshot().standing().deadline()).isEqualTo(Hazards.FAIL.deadline());
    }

    @Test
    void theSecondFailedReviewIsSaidTwiceAndTheThirdIsNot() {
        Hazard hazard = failedOnce();

        List<HazardEvent> second = hazard.handle(Hazards.FAIL, Hazards.by(Hazards.REVIEWER));
        hazard.handle(Hazards.EVIDENCE, Hazards.by(Hazards.ENTERPRISE));
        List<HazardEvent> third = hazard.handle(Hazards.FAIL, Hazards.by(Hazards.REVIEWER));

        assertThat(second).hasExactlyElementsOfTypes(ReviewFailed.class, ReviewFailedTwice.class);
        assertThat(second.get(1).fact().sequence()).isEqualTo(second.get(0).fact().sequence() + 1);
        assertThat(second.get(1).fact().previousStatus()).isEqualTo(HazardStatus.REVIEW_REQUESTED);
        assertThat(third).singleElement().isInstanceOf(ReviewFailed.class);
    }

    @Test
    void aFailedReviewWithoutANewDeadlineIsRefused() {
        Hazard hazard = Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL);
        Review withoutDeadline = new Review(ReviewResult.FAILED, "blocked", null);

        assertThatThrownBy(() -> hazard.handle(withoutDeadline, Hazards.by(Hazards.REVIEWER)))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(hazard.file().reviews()).isEmpty();
    }

    @Test
    void whoPassedTheReviewMayNotClose() {
        Hazard hazard = Hazards.in(HazardStatus.PENDING_CLOSE, Grade.GENERAL);

        assertThatThrownBy(() -> hazard.handle(Hazards.CLOSE, Hazards.by(Hazards.REVIEWER)))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        broken ->
                                assertThat(broken.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("another-officer-needed"));
        hazard.handle(Hazards.CLOSE, Hazards.by(Hazards.OFFICER));

        assertThat(hazard.snapshot().standing().status()).isEqualTo(HazardStatus.CLOSED);
    }

    @Test
    void aMajorHazardIsClosedByALeader() {
        Hazard hazard = Hazards.in(HazardStatus.PENDING_CLOSE, Grade.MAJOR);

        assertThatThrownBy(() -> hazard.handle(Hazards.CLOSE, Hazards.by(Hazards.OFFICER)))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(hazard.allowedFor(Hazards.by(Hazards.OFFICER)))
                .singleElement()
                .satisfies(
                        close ->
                                assertThat(close.unmet())
                                        .extracting(Violation::code)
                                        .containsExactly("leader-needed"));
        hazard.handle(Hazards.CLOSE, Hazards.by(Hazards.LEADER));

        assertThat(hazard.snapshot().standing().status()).isEqualTo(HazardStatus.CLOSED);
    }

    @Test
    void verificationRaisesTheGradeButNeverLowersIt() {
        Hazard general = Hazards.reported(Grade.GENERAL);
        Hazard major = Hazards.reported(Grade.MAJOR);

        general.handle(new Verify(null, Grade.MAJOR, null), Hazards.by(Hazards.OFFICER));

        assertThat(general.snapshot().standing().grade()).isEqualTo(Grade.MAJOR);
        assertThatThrownBy(
                        () ->
                                major.handle(
                                        new Verify(null, Grade.GENERAL, null),
                                        Hazards.by(Hazards.OFFICER)))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void aTownOfficerVerifiesButDoesNotGrade() {
        Hazard hazard = Hazards.reported(Grade.GENERAL);
        Actor town = Hazards.actor("town", Roles.TOWN_OFFICER);

        assertThatThrownBy(
                        () -> hazard.handle(new Verify(null, Grade.MAJOR, null), Hazards.by(town)))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThat(hazard.file().decisions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HazardStatus.class,
            names = {"REJECTED", "MERGED", "CLOSED", "ARCHIVED"})
    void nothingIsMergedIntoWhatHasEnded(HazardStatus ended) {
        HazardSnapshot duplicate = snapshotWithId();

        assertThatThrownBy(
                        () ->
                                MergeRules.check(
                                        duplicate, Hazards.in(ended, Grade.GENERAL).snapshot()))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void aMajorHazardDoesNotVanishInAGeneralOne() {
        HazardSnapshot major = Hazards.reported(Grade.MAJOR).snapshot();
        HazardSnapshot general = snapshotWithId();

        assertThatThrownBy(() -> MergeRules.check(major, general))
                .isInstanceOf(Refusal.RuleBroken.class);
        MergeRules.check(general, major);
    }

    @Test
    void nothingIsMergedIntoItself() {
        HazardSnapshot hazard = Hazards.reported(Grade.GENERAL).snapshot();

        assertThatThrownBy(() -> MergeRules.check(hazard, hazard))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    private static HazardSnapshot snapshotWithId() {
        HazardSnapshot any = Hazards.reported(Grade.GENERAL).snapshot();
        return new HazardSnapshot(
                Hazards.OTHER,
                any.version(),
                any.hazardNo(),
                any.location(),
                any.place(),
                any.observation(),
                any.origin(),
                any.report(),
                any.standing(),
                any.milestones(),
                any.kinship(),
                any.judgementStandard());
    }

    private static Hazard failedOnce() {
        Hazard hazard = Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL);
        hazard.handle(Hazards.FAIL, Hazards.by(Hazards.REVIEWER));
        hazard.handle(Hazards.EVIDENCE, Hazards.by(Hazards.ENTERPRISE));
        return hazard;
    }
}
