package org.tocsin.responsibility.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.responsibility.accountability.domain.CaseStatus.*;

import java.time.Instant;
import java.time.LocalDate;
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
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.measure.domain.MeasureCommand;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.OrderedMeasure;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.workflow.domain.ActingPerson;
import org.tocsin.responsibility.workflow.domain.Roles;

/** Every status × every command of a case. */
class CaseMachineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final UUID UNIT = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    private static final CaseDeadlines DAYS =
            new CaseDeadlines(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 24));
    private static final CaseGround GROUND = new CaseGround("事由", "依据", null, null, "rule:1", NOW);
    private static final CaseCommand INVESTIGATE = new CaseCommand.Investigate("方案");
    private static final CaseCommand REPORT =
            new CaseCommand.ReportFindings("结论", Outcome.MEASURES_ORDERED, null);
    private static final CaseCommand NO_FAULT =
            new CaseCommand.Decide(Outcome.NO_FAULT, "不可抗力", List.of());
    private static final CaseCommand CLOSE = new CaseCommand.Close("办结");
    private static final CaseCommand JOIN = new CaseCommand.Join(GROUND);

    /** Written down a second time on purpose. */
    private static final Map<CaseStatus, Map<CaseCommand, CaseStatus>> LAWFUL =
            Map.of(
                    OPEN,
                    Map.of(INVESTIGATE, INVESTIGATING, JOIN, OPEN),
                    INVESTIGATING,
                    Map.of(REPORT, INVESTIGATING, NO_FAULT, DECIDED, JOIN, INVESTIGATING),
                    DECIDED,
                    Map.of(CLOSE, CLOSED));

    static Stream<Arguments> matrix() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(
                        status ->
                                Stream.of(INVESTIGATE, REPORT, NO_FAULT, CLOSE, JOIN)
                                        .map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(CaseStatus status, CaseCommand command) {
        AccountabilityCase aCase = in(status);
        CaseSnapshot before = aCase.snapshot();
        CaseStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);
        if (target == null) {
            assertThatThrownBy(() -> aCase.handle(command, by("leader", Roles.LEADER)))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(aCase.snapshot()).isEqualTo(before);
        } else {
            CaseEvent event = aCase.handle(command, by("leader", Roles.LEADER));
            assertThat(aCase.snapshot().status()).isEqualTo(target);
            assertThat(event.previousStatus()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyOfficersInvestigateAndOnlyLeadersDecide(CaseStatus status) {
        for (String role :
                new String[] {Roles.ENTERPRISE_OFFICER, Roles.TOWN_OFFICER, Roles.AUDITOR}) {
            assertThat(in(status).allowedFor(by("x", role))).isEmpty();
        }
        assertThat(in(status).allowedFor(by("x", Roles.LEADER)))
                .extracting(AllowedCaseStep::transition)
                .isSubsetOf(CaseTransition.DECIDE);
        assertThat(in(status).allowedFor(by("x", Roles.BUREAU_OFFICER)))
                .extracting(AllowedCaseStep::transition)
                .doesNotContain(CaseTransition.DECIDE, CaseTransition.JOIN);
    }

    @Test
    void theInvestigatorDoesNotDecideAndNothingIsDecidedWithoutFindings() {
        broken(in(INVESTIGATING), NO_FAULT, by("officer", Roles.LEADER), "another-person-needed");
        AccountabilityCase fresh = in(OPEN);
        fresh.handle(INVESTIGATE, by("officer", Roles.BUREAU_OFFICER));
        broken(fresh, NO_FAULT, by("leader", Roles.LEADER), "findings-needed");
    }

    @Test
    void outcomeAndMeasuresFitEachOther() {
        OrderedMeasure talk =
                new OrderedMeasure(
                        MeasureKind.INTERVIEW,
                        null,
                        new MeasureCommand.Decide("1号", "安委会", "约谈", null, null));
        broken(
                in(INVESTIGATING),
                new CaseCommand.Decide(Outcome.NO_FAULT, "理由", List.of(talk)),
                by("leader", Roles.LEADER),
                "outcome-and-measures");
        broken(
                in(INVESTIGATING),
                new CaseCommand.Decide(Outcome.MEASURES_ORDERED, "理由", List.of()),
                by("leader", Roles.LEADER),
                "outcome-and-measures");
    }

    @Test
    void aCaseWhoseMeasuresRunIsNotClosed() {
        AccountabilityCase aCase = in(INVESTIGATING);
        OrderedMeasure talk =
                new OrderedMeasure(
                        MeasureKind.INTERVIEW,
                        null,
                        new MeasureCommand.Decide("1号", "安委会", "约谈", null, null));
        aCase.handle(
                new CaseCommand.Decide(Outcome.MEASURES_ORDERED, "理由", List.of(talk)),
                by("leader", Roles.LEADER));
        ActingPerson officer = person("officer", Roles.BUREAU_OFFICER);
        broken(aCase, CLOSE, new CaseOccasion(officer, NOW, () -> false), "measure-running");
        aCase.handle(CLOSE, new CaseOccasion(officer, NOW, () -> true));
        assertThat(aCase.snapshot().status()).isEqualTo(CLOSED);
    }

    @Test
    void overdueIsDerived() {
        CaseSnapshot open = in(OPEN).snapshot();
        assertThat(open.isOverdue(DAYS.investigateBy())).isFalse();
        assertThat(open.isOverdue(DAYS.investigateBy().plusDays(1))).isTrue();
        CaseSnapshot running = in(INVESTIGATING).snapshot();
        assertThat(running.isOverdue(DAYS.decideBy())).isFalse();
        assertThat(running.isOverdue(DAYS.decideBy().plusDays(1))).isTrue();
        assertThat(in(DECIDED).snapshot().isOverdue(DAYS.decideBy().plusDays(1))).isFalse();
    }

    private static AccountabilityCase in(CaseStatus status) {
        AccountabilityCase aCase =
                new AccountabilityCase(
                        UUID.randomUUID(),
                        "WZ-990101-2026-000001",
                        CaseKind.HAZARD_RECURRED,
                        new TargetUnit(UNIT, UNIT, "企业", null, "990101001", null, null),
                        List.of(GROUND),
                        DAYS,
                        NOW);
        aCase.opened();
        List<CaseCommand> way = List.of(INVESTIGATE, REPORT, NO_FAULT, CLOSE);
        int steps =
                switch (status) {
                    case OPEN -> 0;
                    case INVESTIGATING -> 2;
                    case DECIDED -> 3;
                    case CLOSED -> 4;
                };
        for (CaseCommand step : way.subList(0, steps)) {
            String who = step.equals(NO_FAULT) ? "leader" : "officer";
            aCase.handle(step, by(who, Roles.BUREAU_OFFICER));
        }
        return aCase;
    }

    private static void broken(
            AccountabilityCase aCase, CaseCommand command, CaseOccasion now, String code) {
        CaseSnapshot before = aCase.snapshot();
        assertThatThrownBy(() -> aCase.handle(command, now))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(v -> v.code())
                                        .contains(code));
        assertThat(aCase.snapshot()).isEqualTo(before);
    }

    private static ActingPerson person(String subject, String role) {
        return new ActingPerson(subject, subject, Set.of(role));
    }

    private static CaseOccasion by(String subject, String role) {
        return new CaseOccasion(person(subject, role), NOW, () -> true);
    }
}
