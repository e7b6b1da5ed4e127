package org.tocsin.accident.investigation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.accident.investigation.domain.InvestigationStatus.APPROVED;
import static org.tocsin.accident.investigation.domain.InvestigationStatus.CLOSED;
import static org.tocsin.accident.investigation.domain.InvestigationStatus.OPEN;
import static org.tocsin.accident.investigation.domain.InvestigationStatus.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.platform.problem.Refusal;

/** Every status with every step and every role: what is not listed here is refused. */
class InvestigationMachineTest {

    /** Written down a second time on purpose. */
    private static final Map<InvestigationStatus, Map<InvestigationStep, InvestigationStatus>>
            LAWFUL =
                    Map.of(
                            OPEN,
                            Map.of(
                                    InvestigationStep.DELEGATE, OPEN,
                                    InvestigationStep.INVITE_PROCURATORATE, OPEN,
                                    InvestigationStep.ADD_MEMBER, OPEN,
                                    InvestigationStep.REMOVE_MEMBER, OPEN,
                                    InvestigationStep.RECORD_APPRAISAL, OPEN,
                                    InvestigationStep.END_APPRAISAL, OPEN,
                                    InvestigationStep.EXTEND, OPEN,
                                    InvestigationStep.SUBMIT, SUBMITTED),
                            SUBMITTED,
                            Map.of(
                                    InvestigationStep.RETURN, OPEN,
                                    InvestigationStep.EXTEND_APPROVAL, SUBMITTED,
                                    InvestigationStep.APPROVE, APPROVED),
                            APPROVED,
                            Map.of(
                                    InvestigationStep.TICK, APPROVED,
                                    InvestigationStep.CLOSE, CLOSED,
                                    InvestigationStep.EVALUATE, APPROVED,
                                    InvestigationStep.PUBLISH, APPROVED),
                            CLOSED,
                            Map.of(
                                    InvestigationStep.EVALUATE, CLOSED,
                                    InvestigationStep.PUBLISH, CLOSED));

    private static final Set<InvestigationStep> HANDLING =
            Set.of(
                    InvestigationStep.INVITE_PROCURATORATE,
                    InvestigationStep.ADD_MEMBER,
                    InvestigationStep.REMOVE_MEMBER,
                    InvestigationStep.RECORD_APPRAISAL,
                    InvestigationStep.END_APPRAISAL,
                    InvestigationStep.SUBMIT,
                    InvestigationStep.TICK,
                    InvestigationStep.EVALUATE);

    private static final Map<String, Set<InvestigationStep>> DUTIES =
            Map.of(
                    Roles.BUREAU_OFFICER,
                    with(
                            HANDLING,
                            InvestigationStep.DELEGATE,
                            InvestigationStep.TAKE_OVER,
                            InvestigationStep.CLOSE,
                            InvestigationStep.PUBLISH),
                    Roles.DEPARTMENT_OFFICER,
                    HANDLING,
                    Roles.LEADER,
                    Set.of(
                            InvestigationStep.DELEGATE,
                            InvestigationStep.EXTEND,
                            InvestigationStep.RETURN,
                            InvestigationStep.EXTEND_APPROVAL,
                            InvestigationStep.APPROVE,
                            InvestigationStep.TICK,
                            InvestigationStep.CLOSE),
                    Roles.COMMITTEE_OFFICE,
                    Set.of(InvestigationStep.EVALUATE, InvestigationStep.PUBLISH),
                    Roles.TOWN_OFFICER,
                    Set.of(),
                    Roles.ENTERPRISE_OFFICER,
                    Set.of(),
                    Roles.AUDITOR,
                    Set.of(),
                    Roles.DASHBOARD,
                    Set.of());

    private static Set<InvestigationStep> with(
            Set<InvestigationStep> some, InvestigationStep... more) {
        return Stream.concat(some.stream(), Arrays.stream(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<InvestigationCommand> commands(Investigation investigation) {
        return List.of(
                Investigations.DELEGATE,
                Investigations.INVITE,
                Investigations.JOIN,
                Investigations.leaving(investigation),
                new InvestigationCommand.RecordAppraisal(
                        Investigations.DUE, Investigations.DUE.plusSeconds(60), "检验院", "复检"),
                Investigations.ending(investigation, Investigations.NOW.plusSeconds(90_000)),
                Investigations.EXTEND,
                Investigations.SUBMIT,
                Investigations.RETURN,
                new InvestigationCommand.ExtendApproval(30, "涉及面广"),
                Investigations.APPROVE,
                Investigations.tick(ClosingCheck.CAUSE_FOUND),
                Investigations.CLOSE,
                Investigations.EVALUATE,
                Investigations.PUBLISH);
    }

    static Stream<Arguments> matrix() {
        int number = commands(Investigations.in(OPEN)).size();
        return Arrays.stream(InvestigationStatus.values())
                .flatMap(
                        status ->
                                Stream.iterate(0, i -> i < number, i -> i + 1)
                                        .map(i -> Arguments.of(status, i)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(InvestigationStatus status, int which) {
        Investigation investigation = extraordinaryIn(status);
        InvestigationSnapshot before = investigation.snapshot();
        Papers papers = investigation.papers();
        InvestigationCommand command = commands(investigation).get(which);
        InvestigationStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command.step());
        InvestigationOccasion now = Investigations.somebodyFor(command.step());

        if (target == null) {
            assertThatThrownBy(() -> investigation.handle(command, now))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(investigation.snapshot()).isEqualTo(before);
            assertThat(investigation.papers()).isEqualTo(papers);
        } else {
            investigation.handle(command, now);

            assertThat(investigation.snapshot().status()).isEqualTo(target);
            assertThat(investigation.papers().decisions()).hasSize(papers.decisions().size() + 1);
            assertThat(investigation.papers().decisions().getLast().step())
                    .isEqualTo(command.step());
        }
    }

    /** Of a class for which every step there is can be taken. */
    private static Investigation extraordinaryIn(InvestigationStatus status) {
        Investigation investigation = Investigations.in(status);
        if (!InvestigationStatus.givenUp().contains(status)) {
            investigation.follow(
                    Investigations.accident(
                            AccidentStatus.UNDER_INVESTIGATION,
                            Toll.of(30, 0, "350000"),
                            Investigations.NOW),
                    true,
                    InvestigationTerms.DECREE_493);
        }
        return investigation;
    }

    static Stream<Arguments> duties() {
        return Arrays.stream(InvestigationStatus.values())
                .flatMap(
                        status -> DUTIES.keySet().stream().map(role -> Arguments.of(status, role)));
    }

    @ParameterizedTest
    @MethodSource("duties")
    void offersExactlyTheLawfulStepsOfSomebodysDuties(InvestigationStatus status, String role) {
        Investigation investigation = Investigations.in(status);
        InvestigationOccasion now = Investigations.by(Investigations.actor("somebody", role));
        boolean underWay = status == OPEN || status == SUBMITTED;

        assertThat(investigation.allowedFor(now))
                .extracting(AllowedInvestigationStep::step)
                .containsExactlyInAnyOrderElementsOf(
                        DUTIES.get(role).stream()
                                .filter(
                                        step ->
                                                step == InvestigationStep.TAKE_OVER
                                                        ? underWay
                                                        : LAWFUL.getOrDefault(status, Map.of())
                                                                .containsKey(step))
                                .toList());
    }

    @Test
    void theMatrixHoldsEveryStep() {
        assertThat(commands(Investigations.in(OPEN)).stream().map(InvestigationCommand::step))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(InvestigationStep.values())
                                .filter(step -> step != InvestigationStep.TAKE_OVER)
                                .toList());
    }

    @Test
    void countsItsEventsWithoutGaps() {
        Investigation investigation = Investigations.in(SUBMITTED);

        InvestigationEvent event =
                investigation.handle(Investigations.APPROVE, Investigations.leader()).orElseThrow();

        assertThat(event.fact().sequence()).isEqualTo(3);
        assertThat(event.fact().previousStatus()).isEqualTo(SUBMITTED);
        assertThat(event.fact().investigation()).isEqualTo(investigation.snapshot());
    }
}
