package org.tocsin.hazard.tip.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Every status × every command × every duty, with and without dead. */
class TipMachineTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:10:00Z");
    private static final UUID HAZARD = UUID.fromString("01990000-0000-7000-8000-0000000000f1");
    private static final TipCommand ACCEPT = new TipCommand.Accept("taken up");
    private static final TipCommand TO_GOVERNMENT =
            new TipCommand.Forward(TipAuthority.COUNTY_GOVERNMENT, "County A", "two dead");
    private static final TipCommand TO_DEPARTMENT =
            new TipCommand.Forward(TipAuthority.OTHER_DEPARTMENT, "Fire brigade", "theirs");
    private static final TipCommand CONFIRM =
            new TipCommand.Verify(
                    TipVerdict.CONFIRMED,
                    "seen",
                    "Li",
                    HAZARD,
                    null,
                    "hall",
                    "exit",
                    "locked",
                    null);
    private static final TipCommand DENY =
            new TipCommand.Verify(
                    TipVerdict.NOT_CONFIRMED, "not seen", null, null, null, null, null, null, null);
    private static final TipCommand ANSWER = new TipCommand.Answer("thank you");
    private static final List<TipCommand> COMMANDS =
            List.of(ACCEPT, TO_GOVERNMENT, TO_DEPARTMENT, CONFIRM, DENY, ANSWER);

    /** Written down a second time on purpose, as ADR 0014 has it. */
    private static final Map<TipStatus, Map<TipCommand, TipStatus>> LAWFUL =
            Map.of(
                    TipStatus.RECEIVED,
                    Map.of(
                            ACCEPT, TipStatus.VERIFYING,
                            TO_GOVERNMENT, TipStatus.FORWARDED,
                            TO_DEPARTMENT, TipStatus.FORWARDED),
                    TipStatus.VERIFYING,
                    Map.of(
                            CONFIRM, TipStatus.CONFIRMED,
                            DENY, TipStatus.NOT_CONFIRMED,
                            TO_GOVERNMENT, TipStatus.FORWARDED,
                            TO_DEPARTMENT, TipStatus.FORWARDED),
                    TipStatus.FORWARDED,
                    Map.of(
                            ACCEPT, TipStatus.VERIFYING,
                            TO_GOVERNMENT, TipStatus.FORWARDED,
                            TO_DEPARTMENT, TipStatus.FORWARDED,
                            ANSWER, TipStatus.ANSWERED),
                    TipStatus.CONFIRMED,
                    Map.of(ANSWER, TipStatus.ANSWERED),
                    TipStatus.NOT_CONFIRMED,
                    Map.of(ANSWER, TipStatus.ANSWERED));

    private static final Map<TipTransition, Set<String>> DUTIES =
            Map.of(
                    TipTransition.ACCEPT,
                    Set.of("tip-clerk", "bureau-officer", "department-officer", "town-officer"),
                    TipTransition.FORWARD,
                    Set.of("tip-clerk", "bureau-officer", "department-officer", "town-officer"),
                    TipTransition.VERIFY,
                    Set.of("bureau-officer", "department-officer", "town-officer"),
                    TipTransition.ANSWER,
                    Set.of("tip-clerk"));

    private static final List<String> ROLES =
            List.of(
                    Roles.TIP_CLERK,
                    Roles.BUREAU_OFFICER,
                    Roles.DEPARTMENT_OFFICER,
                    Roles.TOWN_OFFICER,
                    Roles.GRID_INSPECTOR,
                    Roles.ENTERPRISE_OFFICER,
                    Roles.LEADER,
                    Roles.COMMITTEE_OFFICE,
                    Roles.AUDITOR);

    static Stream<Arguments> matrix() {
        return Arrays.stream(TipStatus.values())
                .flatMap(status -> COMMANDS.stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(TipStatus status, TipCommand command) {
        Tip tip = in(status);
        TipSnapshot before = tip.snapshot();
        int steps = tip.steps().size();
        TipStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);

        if (target == null) {
            assertThatThrownBy(() -> tip.handle(command, now()))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(tip.snapshot()).isEqualTo(before);
            assertThat(tip.steps()).hasSize(steps);
        } else {
            tip.handle(command, now());
            assertThat(tip.snapshot().standing().status()).isEqualTo(target);
            assertThat(tip.steps()).hasSize(steps + 1);
            assertThat(tip.steps().getLast().transition()).isEqualTo(command.transition());
        }
    }

    @ParameterizedTest
    @EnumSource(TipStatus.class)
    void offersExactlyTheLawfulStepsOfEachDuty(TipStatus status) {
        Tip tip = in(status);
        for (String role : ROLES) {
            Set<TipTransition> lawful =
                    LAWFUL.getOrDefault(status, Map.of()).keySet().stream()
                            .map(TipCommand::transition)
                            .filter(step -> DUTIES.get(step).contains(role))
                            .collect(java.util.stream.Collectors.toSet());

            assertThat(tip.allowedFor(new Actor("x", "x", Set.of(role))))
                    .as(role)
                    .extracting(AllowedTipStep::transition)
                    .containsExactlyInAnyOrderElementsOf(lawful);
        }
    }

    @Test
    void theMatrixHoldsEveryTransition() {
        assertThat(COMMANDS.stream().map(TipCommand::transition))
                .containsAll(Arrays.asList(TipTransition.values()));
    }

    @Test
    void aTipAboutDeathsGoesToTheCountyGovernmentFirst() {
        Tip tip = received(true);
        TipSnapshot before = tip.snapshot();

        for (TipCommand tooEarly : List.of(ACCEPT, TO_DEPARTMENT)) {
            assertThatThrownBy(() -> tip.handle(tooEarly, now()))
                    .isInstanceOfSatisfying(
                            Refusal.RuleBroken.class,
                            refusal ->
                                    assertThat(refusal.violations())
                                            .extracting(Violation::code)
                                            .containsExactly("county-government-first"));
            assertThat(tip.snapshot()).isEqualTo(before);
        }
        assertThat(tip.allowedFor(new Actor("c", "c", Set.of(Roles.TIP_CLERK))))
                .filteredOn(step -> step.transition() == TipTransition.ACCEPT)
                .singleElement()
                .satisfies(step -> assertThat(step.unmet()).hasSize(1));

        for (TipCommand command : List.of(TO_GOVERNMENT, ACCEPT, CONFIRM, ANSWER)) {
            tip.handle(command, now());
        }
        assertThat(tip.snapshot().standing().status()).isEqualTo(TipStatus.ANSWERED);
    }

    @Test
    void whatGoesToTheGovernmentConcernsDeaths() {
        Tip tip = in(TipStatus.VERIFYING);

        tip.handle(TO_GOVERNMENT, now());

        assertThat(tip.snapshot().standing().concernsDeaths()).isTrue();
    }

    @Test
    void theOutcomeOutlivesTheAnswer() {
        Tip tip = in(TipStatus.CONFIRMED);

        tip.handle(ANSWER, now());

        TipStanding standing = tip.snapshot().standing();
        assertThat(standing.publicStatus()).isEqualTo(TipStatus.CONFIRMED);
        assertThat(standing.hazardId()).isEqualTo(HAZARD);
        assertThat(standing.answeredAt()).isEqualTo(NOW);
    }

    @Test
    void aConfirmedTipNeedsUnitDescriptionAndSignature() {
        TipCommand bare =
                new TipCommand.Verify(
                        TipVerdict.CONFIRMED, "seen", null, null, null, null, null, " ", null);

        assertThatThrownBy(() -> in(TipStatus.VERIFYING).handle(bare, now()))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::pointer)
                                        .containsExactlyInAnyOrder(
                                                "/signedBy", "/unitId", "/description"));
    }

    @Test
    void aTipThatWasNotConfirmedNamesNoHazard() {
        TipCommand mixed =
                new TipCommand.Verify(
                        TipVerdict.NOT_CONFIRMED, "no", null, HAZARD, null, null, null, "x", null);

        assertThatThrownBy(() -> in(TipStatus.VERIFYING).handle(mixed, now()))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::pointer)
                                        .containsExactlyInAnyOrder("/unitId", "/description"));
    }

    private static TipOccasion now() {
        return new TipOccasion(new Actor("o", "Officer", Set.of()), NOW, _ -> HAZARD);
    }

    private static Tip in(TipStatus status) {
        Tip tip = received(false);
        List<TipCommand> way =
                switch (status) {
                    case RECEIVED -> List.of();
                    case VERIFYING -> List.of(ACCEPT);
                    case FORWARDED -> List.of(TO_DEPARTMENT);
                    case CONFIRMED -> List.of(ACCEPT, CONFIRM);
                    case NOT_CONFIRMED -> List.of(ACCEPT, DENY);
                    case ANSWERED -> List.of(ACCEPT, DENY, ANSWER);
                };
        way.forEach(command -> tip.handle(command, now()));
        return tip;
    }

    private static Tip received(boolean concernsDeaths) {
        return new Tip(
                new Tip.Filing(
                        UUID.fromString("01990000-0000-7000-8000-0000000000a9"),
                        "JB-990101-2026-000001",
                        ReceiptCode.random(),
                        "990101001",
                        null,
                        new TipContent(
                                "exit locked", "hall 2", null, null, null, null, false, false),
                        concernsDeaths,
                        NOW));
    }
}
