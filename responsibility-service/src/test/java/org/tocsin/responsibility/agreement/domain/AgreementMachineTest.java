package org.tocsin.responsibility.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/**
 * Every status × every command: what is lawful leads where domain.md §5 says, the rest is refused
 * and changes nothing.
 */
class AgreementMachineTest {

    private static final AgreementCommand REVISE =
            new AgreementCommand.ReviseDraft(Agreements.terms(Agreements.FIRST, Agreements.LAST));
    private static final AgreementCommand ISSUE = Agreements.issuing();
    private static final AgreementCommand SUPERIOR = Agreements.signing(Party.SUPERIOR, "s1");
    private static final AgreementCommand SUBORDINATE = Agreements.signing(Party.SUBORDINATE, "s2");
    private static final AgreementCommand TAKE_EFFECT = new AgreementCommand.TakeEffect();
    private static final AgreementCommand EXPIRE = new AgreementCommand.Expire();
    private static final AgreementCommand SUPERSEDE =
            new AgreementCommand.Supersede(Agreements.NEWER, "ZR-990101-2026-000002");
    private static final AgreementCommand TERMINATE =
            new AgreementCommand.Terminate("机构改革", "东安委办〔2026〕7号");
    private static final AgreementCommand OVERRIDE = new AgreementCommand.OverrideLimits("新增园区");
    private static final AgreementCommand FOLLOW =
            new AgreementCommand.FollowParent(Agreements.NEWER);

    private static final List<AgreementCommand> COMMANDS =
            List.of(
                    REVISE,
                    ISSUE,
                    SUPERIOR,
                    SUBORDINATE,
                    TAKE_EFFECT,
                    EXPIRE,
                    SUPERSEDE,
                    TERMINATE,
                    OVERRIDE,
                    FOLLOW);

    /** Written down a second time on purpose. */
    private static final Map<AgreementStatus, Map<AgreementCommand, AgreementStatus>> LAWFUL =
            Map.of(
                    AgreementStatus.DRAFT,
                    Map.of(
                            REVISE,
                            AgreementStatus.DRAFT,
                            OVERRIDE,
                            AgreementStatus.DRAFT,
                            FOLLOW,
                            AgreementStatus.DRAFT,
                            ISSUE,
                            AgreementStatus.ISSUED),
                    AgreementStatus.ISSUED,
                    Map.of(
                            SUPERIOR,
                            AgreementStatus.SIGNED_BY_SUPERIOR,
                            SUBORDINATE,
                            AgreementStatus.SIGNED_BY_SUBORDINATE,
                            SUPERSEDE,
                            AgreementStatus.SUPERSEDED,
                            FOLLOW,
                            AgreementStatus.ISSUED,
                            TERMINATE,
                            AgreementStatus.TERMINATED),
                    AgreementStatus.SIGNED_BY_SUPERIOR,
                    Map.of(
                            SUBORDINATE,
                            AgreementStatus.IN_FORCE,
                            SUPERSEDE,
                            AgreementStatus.SUPERSEDED,
                            FOLLOW,
                            AgreementStatus.SIGNED_BY_SUPERIOR,
                            TERMINATE,
                            AgreementStatus.TERMINATED),
                    AgreementStatus.SIGNED_BY_SUBORDINATE,
                    Map.of(
                            SUPERIOR,
                            AgreementStatus.IN_FORCE,
                            SUPERSEDE,
                            AgreementStatus.SUPERSEDED,
                            FOLLOW,
                            AgreementStatus.SIGNED_BY_SUBORDINATE,
                            TERMINATE,
                            AgreementStatus.TERMINATED),
                    AgreementStatus.SIGNED,
                    Map.of(
                            TAKE_EFFECT,
                            AgreementStatus.IN_FORCE,
                            SUPERSEDE,
                            AgreementStatus.SUPERSEDED,
                            FOLLOW,
                            AgreementStatus.SIGNED,
                            TERMINATE,
                            AgreementStatus.TERMINATED),
                    AgreementStatus.IN_FORCE,
                    Map.of(
                            EXPIRE,
                            AgreementStatus.EXPIRED,
                            SUPERSEDE,
                            AgreementStatus.SUPERSEDED,
                            FOLLOW,
                            AgreementStatus.IN_FORCE,
                            TERMINATE,
                            AgreementStatus.TERMINATED));

    static Stream<Arguments> matrix() {
        return Arrays.stream(AgreementStatus.values())
                .flatMap(status -> COMMANDS.stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(AgreementStatus status, AgreementCommand command) {
        Agreement agreement = Agreements.in(status);
        AgreementSnapshot before = agreement.snapshot();
        AgreementStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);
        Occasion when = whenDue(command, status);

        if (target == null) {
            assertThatThrownBy(() -> agreement.handle(command, when))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(agreement.snapshot()).isEqualTo(before);
        } else {
            agreement.handle(command, when);
            assertThat(agreement.snapshot().status()).isEqualTo(target);
        }
    }

    private static Occasion whenDue(AgreementCommand command, AgreementStatus status) {
        if (command.equals(EXPIRE)) {
            return new Occasion(Instant.parse("2026-12-31T16:00:00Z"));
        }
        boolean starts = status == AgreementStatus.SIGNED && command.equals(TAKE_EFFECT);
        return starts ? new Occasion(Instant.parse("2026-05-31T16:00:00Z")) : Agreements.TODAY;
    }

    @Test
    void theSecondSignatureBringsItIntoForceWhenTheFirstDayHasCome() {
        Agreement agreement = Agreements.in(AgreementStatus.SIGNED_BY_SUPERIOR);

        List<SequencedEvent> events = agreement.handle(SUBORDINATE, Agreements.TODAY);

        assertThat(events)
                .extracting(e -> e.event().type())
                .containsExactly("agreement.signed.v1", "agreement.in-force.v1");
        assertThat(events).extracting(SequencedEvent::sequence).containsExactly(3L, 4L);
    }

    @Test
    void itWaitsForTheFirstDayWhenThatLiesAhead() {
        Agreement agreement = Agreements.in(AgreementStatus.SIGNED);

        assertThatThrownBy(() -> agreement.handle(TAKE_EFFECT, Agreements.TODAY))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(agreement.snapshot().status()).isEqualTo(AgreementStatus.SIGNED);
    }

    @Test
    void theFirstDayBeginsAtMidnightInChina() {
        Agreement tooEarly = Agreements.in(AgreementStatus.SIGNED);
        Agreement inTime = Agreements.in(AgreementStatus.SIGNED);
        Instant midnight = Instant.parse("2026-05-31T16:00:00Z");

        assertThatThrownBy(
                        () -> tooEarly.handle(TAKE_EFFECT, new Occasion(midnight.minusNanos(1000))))
                .isInstanceOf(Refusal.RuleBroken.class);
        inTime.handle(TAKE_EFFECT, new Occasion(midnight));
        assertThat(inTime.snapshot().status()).isEqualTo(AgreementStatus.IN_FORCE);
    }

    @Test
    void theLastDayIsIncluded() {
        Agreement agreement = Agreements.in(AgreementStatus.IN_FORCE);

        assertThatThrownBy(
                        () ->
                                agreement.handle(
                                        EXPIRE,
                                        new Occasion(Instant.parse("2026-12-31T15:59:59Z"))))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void onePersonNeverSignsForBothSides() {
        Agreement agreement = Agreements.in(AgreementStatus.ISSUED);
        agreement.handle(Agreements.signing(Party.SUPERIOR, "same"), Agreements.TODAY);

        assertThatThrownBy(
                        () ->
                                agreement.handle(
                                        Agreements.signing(Party.SUBORDINATE, "same"),
                                        Agreements.TODAY))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting("code")
                                        .containsExactly("same-person"));
        assertThat(agreement.snapshot().status()).isEqualTo(AgreementStatus.SIGNED_BY_SUPERIOR);
        assertThat(agreement.signatures()).hasSize(1);
    }

    @Test
    void nothingIsIssuedOrSignedAfterThePeriod() {
        Agreement agreement =
                Agreements.draft(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

        assertThatThrownBy(() -> agreement.handle(ISSUE, Agreements.TODAY))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(agreement.allowedFor("x", step -> true, Agreements.TODAY.today()))
                .filteredOn(a -> a.transition() == AgreementTransition.ISSUE)
                .singleElement()
                .satisfies(
                        a ->
                                assertThat(a.unmet())
                                        .extracting("code")
                                        .containsExactly("period-over"));
    }

    @Test
    void whatIsAllowedIsWhatIsLawfulAndWithinTheDuties() {
        Agreement agreement = Agreements.in(AgreementStatus.SIGNED_BY_SUPERIOR);

        assertThat(
                        agreement.allowedFor(
                                "city-leader",
                                step -> step == AgreementTransition.SIGN_SUBORDINATE,
                                Agreements.TODAY.today()))
                .singleElement()
                .satisfies(
                        a ->
                                assertThat(a.unmet())
                                        .extracting("code")
                                        .containsExactly("same-person"));
    }
}
