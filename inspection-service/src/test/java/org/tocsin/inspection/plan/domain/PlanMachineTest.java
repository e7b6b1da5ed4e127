package org.tocsin.inspection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.plan.domain.PlanSamples.ACTIVATE;
import static org.tocsin.inspection.plan.domain.PlanSamples.APPROVE;
import static org.tocsin.inspection.plan.domain.PlanSamples.CANCEL;
import static org.tocsin.inspection.plan.domain.PlanSamples.COMPLETE;
import static org.tocsin.inspection.plan.domain.PlanSamples.DRAW;
import static org.tocsin.inspection.plan.domain.PlanSamples.NOW;
import static org.tocsin.inspection.plan.domain.PlanSamples.REVISE;
import static org.tocsin.inspection.plan.domain.PlanSamples.by;
import static org.tocsin.inspection.plan.domain.PlanSamples.byLeader;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Every status × every command × every role, as domain.md §3 has them. */
class PlanMachineTest {

    private static final List<PlanCommand> COMMANDS =
            List.of(REVISE, APPROVE, ACTIVATE, DRAW, COMPLETE, CANCEL);

    /** Written down a second time on purpose. */
    private static final Map<PlanStatus, Map<PlanCommand, PlanStatus>> LAWFUL =
            Map.of(
                    PlanStatus.DRAFT,
                    Map.of(
                            REVISE,
                            PlanStatus.DRAFT,
                            APPROVE,
                            PlanStatus.APPROVED,
                            CANCEL,
                            PlanStatus.CANCELLED),
                    PlanStatus.APPROVED,
                    Map.of(ACTIVATE, PlanStatus.ACTIVE, CANCEL, PlanStatus.CANCELLED),
                    PlanStatus.ACTIVE,
                    Map.of(
                            DRAW,
                            PlanStatus.ACTIVE,
                            COMPLETE,
                            PlanStatus.COMPLETED,
                            CANCEL,
                            PlanStatus.CANCELLED));

    private static final Map<String, Set<PlanTransition>> DUTIES =
            Map.of(
                    Roles.BUREAU_OFFICER,
                    Set.of(
                            PlanTransition.REVISE,
                            PlanTransition.ACTIVATE,
                            PlanTransition.DRAW,
                            PlanTransition.COMPLETE,
                            PlanTransition.CANCEL),
                    Roles.DEPARTMENT_OFFICER,
                    Set.of(
                            PlanTransition.REVISE,
                            PlanTransition.ACTIVATE,
                            PlanTransition.DRAW,
                            PlanTransition.COMPLETE,
                            PlanTransition.CANCEL),
                    Roles.LEADER,
                    Set.of(PlanTransition.APPROVE, PlanTransition.CANCEL),
                    Roles.TOWN_OFFICER,
                    Set.of(),
                    Roles.ENTERPRISE_OFFICER,
                    Set.of(),
                    Roles.COMMITTEE_OFFICE,
                    Set.of(),
                    Roles.AUDITOR,
                    Set.of());

    static Stream<Arguments> matrix() {
        return Arrays.stream(PlanStatus.values())
                .flatMap(status -> COMMANDS.stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(PlanStatus status, PlanCommand command) {
        InspectionPlan plan = PlanSamples.in(status);
        PlanSnapshot before = plan.snapshot();
        PlanStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);

        if (target == null) {
            assertThatThrownBy(() -> plan.handle(command, byLeader()))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(plan.snapshot()).isEqualTo(before);
        } else {
            var event = plan.handle(command, byLeader());

            assertThat(plan.snapshot().status()).isEqualTo(target);
            assertThat(event.isEmpty()).isEqualTo(command == REVISE);
            event.ifPresent(
                    told -> {
                        assertThat(told.fact().previousStatus()).isEqualTo(status);
                        assertThat(told.fact().plan()).isEqualTo(plan.snapshot());
                    });
        }
    }

    static Stream<Arguments> duties() {
        return Arrays.stream(PlanStatus.values())
                .flatMap(
                        status -> DUTIES.keySet().stream().map(role -> Arguments.of(status, role)));
    }

    @ParameterizedTest
    @MethodSource("duties")
    void offersExactlyTheLawfulStepsOfSomebodysDuties(PlanStatus status, String role) {
        assertThat(PlanSamples.in(status).allowedFor(by(0, NOW, role)))
                .extracting(AllowedPlanStep::transition)
                .containsExactlyInAnyOrderElementsOf(
                        LAWFUL.getOrDefault(status, Map.of()).keySet().stream()
                                .map(PlanCommand::transition)
                                .filter(DUTIES.get(role)::contains)
                                .toList());
    }

    private static void refused(ThrowingCallable work, String... codes) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::code)
                                        .containsExactly(codes));
    }

    @Test
    void onceApprovedOnlyALeaderGivesItUp() {
        PlanOccasion officer = by(0, NOW, Roles.BUREAU_OFFICER);

        refused(() -> PlanSamples.in(PlanStatus.ACTIVE).handle(CANCEL, officer), "leader-needed");
        PlanSamples.in(PlanStatus.DRAFT).handle(CANCEL, officer);
    }

    @Test
    void isCompleteWhenNothingIsLeftOrItsYearIsOver() {
        PlanOccasion midYear = by(7, NOW, Roles.BUREAU_OFFICER);
        PlanOccasion newYearInChina =
                by(7, Instant.parse("2026-12-31T16:00:00Z"), Roles.BUREAU_OFFICER);

        refused(() -> PlanSamples.in(PlanStatus.ACTIVE).handle(COMPLETE, midYear), "tasks-open");
        PlanSamples.in(PlanStatus.ACTIVE).handle(COMPLETE, newYearInChina);
        refused(
                () -> PlanSamples.in(PlanStatus.ACTIVE).handle(DRAW, newYearInChina),
                "plan-year-over");
    }

    @Test
    void aRuleSaysWhatItsKindNeedsAndNothingElse() {
        refused(
                () -> PlanSamples.plan(PlanSamples.item(DrawMethod.QUOTA, null, null)),
                "visits-per-year-of-quota");
        refused(
                () ->
                        PlanSamples.plan(
                                PlanSamples.QUOTA, PlanSamples.item(DrawMethod.RANDOM, 1, null)),
                "visits-per-year-of-quota",
                "sample-size-of-random");
        refused(
                () -> PlanSamples.plan(PlanSamples.item(DrawMethod.FREQUENCY, null, 3)),
                "sample-size-of-random");
    }
}
