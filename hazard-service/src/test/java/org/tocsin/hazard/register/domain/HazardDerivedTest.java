package org.tocsin.hazard.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.hazard.register.domain.HazardEvent.Recurred;
import org.tocsin.hazard.register.domain.HazardEvent.Verified;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** What follows from a hazard without anybody deciding it. */
class HazardDerivedTest {

    @Test
    void aPassedDeadlineIsToldOnceAndANewOneAgain() {
        Hazard hazard = Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL);
        LocalDate deadline = hazard.snapshot().standing().deadline();

        assertThat(notice(hazard, OverdueKind.ORDER, deadline)).isFalse();
        assertThat(notice(hazard, OverdueKind.ORDER, deadline.plusDays(1))).isTrue();
        assertThat(notice(hazard, OverdueKind.ORDER, deadline.plusDays(90))).isFalse();

        hazard.handle(Hazards.EVIDENCE, Hazards.by(Hazards.ENTERPRISE));
        hazard.handle(Hazards.FAIL, Hazards.by(Hazards.REVIEWER));
        LocalDate second = hazard.snapshot().standing().deadline();

        assertThat(notice(hazard, OverdueKind.ORDER, second)).isFalse();
        assertThat(notice(hazard, OverdueKind.ORDER, second.plusDays(1))).isTrue();
    }

    @Test
    void theReviewIsDueTenDaysAfterItWasAskedFor() {
        Hazard hazard = Hazards.in(HazardStatus.REVIEW_REQUESTED, Grade.GENERAL);

        assertThat(hazard.snapshot().standing().reviewDueOn())
                .isEqualTo(Hazards.TODAY.plusDays(10));
        assertThat(notice(hazard, OverdueKind.REVIEW, Hazards.TODAY.plusDays(10))).isFalse();
        assertThat(notice(hazard, OverdueKind.REVIEW, Hazards.TODAY.plusDays(11))).isTrue();
        assertThat(notice(hazard, OverdueKind.ORDER, Hazards.TODAY.plusDays(99))).isFalse();
    }

    @Test
    void whatIsDoneLateIsToldLateEvenIfNobodyLookedBefore() {
        Hazard hazard = Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL);
        LocalDate late = hazard.snapshot().standing().deadline().plusDays(1);

        List<HazardEvent> handedIn =
                hazard.handle(Hazards.EVIDENCE, Hazards.on(late, Hazards.ENTERPRISE));
        LocalDate later = hazard.snapshot().standing().reviewDueOn().plusDays(1);
        List<HazardEvent> reviewed =
                hazard.handle(Hazards.PASS, Hazards.on(later, Hazards.REVIEWER));

        assertThat(handedIn)
                .hasExactlyElementsOfTypes(
                        HazardEvent.Overdue.class, HazardEvent.EvidenceSubmitted.class);
        assertThat(reviewed)
                .hasExactlyElementsOfTypes(
                        HazardEvent.Overdue.class, HazardEvent.ReviewPassed.class);
        assertThat(reviewed.get(0).fact().sequence())
                .isEqualTo(handedIn.get(1).fact().sequence() + 1);
    }

    @Test
    void whatWasToldByTheSweepIsNotToldAgainWhenItIsDone() {
        Hazard hazard = Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL);
        LocalDate late = hazard.snapshot().standing().deadline().plusDays(1);
        notice(hazard, OverdueKind.ORDER, late);

        assertThat(hazard.handle(Hazards.EVIDENCE, Hazards.on(late, Hazards.ENTERPRISE)))
                .hasExactlyElementsOfTypes(HazardEvent.EvidenceSubmitted.class);
    }

    @Test
    void aRecurrenceIsToldWhenTheHazardIsVerified() {
        Hazard hazard = Hazards.reported(Grade.GENERAL);

        List<HazardEvent> events =
                hazard.handle(Hazards.VERIFY, Hazards.repeating(Hazards.OTHER, Hazards.OFFICER));

        assertThat(events).hasExactlyElementsOfTypes(Verified.class, Recurred.class);
        assertThat(events.get(1).fact().sequence()).isEqualTo(events.get(0).fact().sequence() + 1);
        assertThat(hazard.snapshot().kinship().recurrenceOf()).isEqualTo(Hazards.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "二号车间, 安全出口, 二号车间, 安全出口, true",
        "二号车间, 1、安全出口。, ' 二号 车间', 3．安全出口；, true",
        "Ａ区, EXIT, a区, exit, true",
        "二号车间, 1.5米护栏缺失, 二号车间, 2.5米护栏缺失, false",
        "二号车间, 1.护栏缺失, 二号车间, 2.护栏缺失, true",
        "二号车间, 安全出口, 三号车间, 安全出口, false",
        "二号车间, 安全出口, 二号车间, 消防通道, false"
    })
    void theSamePlaceAndItemInAnotherSpellingIsTheSame(
            String part, String item, String otherPart, String otherItem, boolean same) {
        UUID one = fingerprint(part, item);

        assertThat(one).isNotNull();
        assertThat(one.equals(fingerprint(otherPart, otherItem))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"二号车间,", ",安全出口", "'、。',安全出口"})
    void whereNothingIsNamedNothingIsTheSame(String part, String item) {
        assertThat(fingerprint(part, item)).isNull();
    }

    @Test
    void isNotClosedWhileAListedSupervisionIsUnderWay() {
        Hazard hazard = Hazards.in(HazardStatus.PENDING_CLOSE, Grade.MAJOR);
        hazard.listingBegins(Hazards.by(Hazards.LEADER));
        hazard.listingBegins(Hazards.by(Hazards.LEADER));
        hazard.listingEnds(Hazards.by(Hazards.LEADER));

        assertThatThrownBy(() -> hazard.handle(Hazards.CLOSE, Hazards.by(Hazards.LEADER)))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        broken ->
                                assertThat(broken.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("listing-active"));
        hazard.listingEnds(Hazards.by(Hazards.LEADER));
        hazard.handle(Hazards.CLOSE, Hazards.by(Hazards.LEADER));

        assertThatThrownBy(() -> hazard.listingBegins(Hazards.by(Hazards.LEADER)))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void isNotDowngradedWhileListed() {
        Hazard hazard = Hazards.in(HazardStatus.RECTIFYING, Grade.MAJOR);
        hazard.listingBegins(Hazards.by(Hazards.LEADER));

        assertThatThrownBy(() -> hazard.handle(Hazards.DOWNGRADE, Hazards.by(Hazards.LEADER)))
                .isInstanceOf(Refusal.RuleBroken.class);
        hazard.listingEnds(Hazards.by(Hazards.LEADER));
        hazard.handle(Hazards.DOWNGRADE, Hazards.by(Hazards.LEADER));

        assertThat(hazard.snapshot().standing().grade()).isEqualTo(Grade.GENERAL);
    }

    private static boolean notice(Hazard hazard, OverdueKind kind, LocalDate day) {
        return hazard.noticeOverdue(kind, Hazards.on(day, Hazards.OFFICER)).isPresent();
    }

    private static UUID fingerprint(String part, String item) {
        return Fingerprint.of(
                Hazards.UNIT, new Observation(part, item, "exit blocked", Hazards.NOW));
    }
}
