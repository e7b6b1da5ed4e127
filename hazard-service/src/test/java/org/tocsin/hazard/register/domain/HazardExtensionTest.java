package org.tocsin.hazard.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.register.domain.HazardCommand.DecideExtension;
import org.tocsin.hazard.register.domain.HazardCommand.RequestExtension;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** A deadline is moved before it has passed, by a leader, once. */
class HazardExtensionTest {

    private static final LocalDate LATER = Hazards.TODAY.plusDays(45);
    private static final DecideExtension REFUSE =
            new DecideExtension(ExtensionResult.REFUSED, "enough time");

    private final Hazard hazard = Hazards.in(HazardStatus.RECTIFYING, Grade.GENERAL);
    private final LocalDate deadline = hazard.snapshot().standing().deadline();

    @Test
    void aGrantedRequestMovesTheDeadlineAndKeepsWhatWasOrdered() {
        ask();
        assertThat(hazard.snapshot().standing().deadline()).isEqualTo(deadline);

        hazard.handle(Hazards.GRANT, Hazards.by(Hazards.LEADER));

        assertThat(hazard.snapshot().standing().deadline()).isEqualTo(LATER);
        assertThat(hazard.file().orders().getLast().deadline()).isEqualTo(deadline);
    }

    @Test
    void isGrantedOnlyOnce() {
        ask();
        hazard.handle(Hazards.GRANT, Hazards.by(Hazards.LEADER));

        assertRefused(
                "extension-used",
                () ->
                        hazard.handle(
                                new RequestExtension(LATER.plusDays(9), "again"),
                                Hazards.by(Hazards.ENTERPRISE)));
    }

    @Test
    void aRefusedRequestMayBeFollowedByABetterOne() {
        ask();
        hazard.handle(REFUSE, Hazards.by(Hazards.LEADER));
        ask();
        hazard.handle(Hazards.GRANT, Hazards.by(Hazards.LEADER));

        assertThat(hazard.snapshot().standing().deadline()).isEqualTo(LATER);
        assertThat(hazard.file().extensions())
                .extracting(DeadlineExtension::result)
                .containsExactly(ExtensionResult.REFUSED, ExtensionResult.GRANTED);
    }

    @Test
    void onTheLastDayItCanStillBeAskedForAndTheDayAfterItCannot() {
        assertRefused(
                "deadline-passed",
                () ->
                        hazard.handle(
                                Hazards.ASK_FOR_TIME,
                                Hazards.on(deadline.plusDays(1), Hazards.ENTERPRISE)));

        hazard.handle(Hazards.ASK_FOR_TIME, Hazards.on(deadline, Hazards.ENTERPRISE));

        assertThat(hazard.file().awaitsExtensionDecision()).isTrue();
    }

    @Test
    void whatWasNotGrantedInTimeCanOnlyBeRefused() {
        ask();
        assertRefused(
                "deadline-passed",
                () ->
                        hazard.handle(
                                Hazards.GRANT, Hazards.on(deadline.plusDays(1), Hazards.LEADER)));

        hazard.handle(REFUSE, Hazards.on(deadline.plusDays(1), Hazards.LEADER));

        assertThat(hazard.snapshot().standing().deadline()).isEqualTo(deadline);
    }

    @Test
    void aRefusalNeedsItsReasonAndAnEarlierDayIsNoExtension() {
        assertRefused(
                "deadline-not-later",
                () ->
                        hazard.handle(
                                new RequestExtension(deadline, "why"),
                                Hazards.by(Hazards.ENTERPRISE)));
        ask();
        assertRefused(
                "reason-missing",
                () ->
                        hazard.handle(
                                new DecideExtension(ExtensionResult.REFUSED, " "),
                                Hazards.by(Hazards.LEADER)));
        assertRefused(
                "not-a-decision",
                () ->
                        hazard.handle(
                                new DecideExtension(ExtensionResult.LAPSED, null),
                                Hazards.by(Hazards.LEADER)));
    }

    @Test
    void nobodyDecidesOnTheirOwnRequest() {
        ask();

        assertRefused(
                "another-person-needed",
                () -> hazard.handle(Hazards.GRANT, Hazards.by(Hazards.ENTERPRISE)));
    }

    @Test
    void whoHandsInEvidenceNoLongerWaitsForMoreTime() {
        ask();
        hazard.handle(Hazards.EVIDENCE, Hazards.by(Hazards.ENTERPRISE));
        hazard.handle(Hazards.FAIL, Hazards.by(Hazards.REVIEWER));

        assertThatThrownBy(() -> hazard.handle(Hazards.GRANT, Hazards.by(Hazards.LEADER)))
                .isInstanceOf(Refusal.WrongState.class);
        assertThat(hazard.file().extensions().getLast().result()).isEqualTo(ExtensionResult.LAPSED);
    }

    @Test
    void anOrderIsAcknowledgedOnce() {
        hazard.handle(Hazards.ACKNOWLEDGE, Hazards.by(Hazards.ENTERPRISE));

        assertThat(hazard.file().orders().getLast().acknowledgement().by()).isEqualTo("enterprise");
        assertThatThrownBy(() -> hazard.handle(Hazards.ACKNOWLEDGE, Hazards.by(Hazards.ENTERPRISE)))
                .isInstanceOf(Refusal.WrongState.class);
    }

    private void ask() {
        hazard.handle(Hazards.ASK_FOR_TIME, Hazards.by(Hazards.ENTERPRISE));
    }

    private void assertRefused(String code, Runnable act) {
        HazardSnapshot before = hazard.snapshot();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        broken ->
                                assertThat(broken.violations())
                                        .extracting(Violation::code)
                                        .containsExactly(code));
        assertThat(hazard.snapshot()).isEqualTo(before);
    }
}
