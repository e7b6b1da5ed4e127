package org.tocsin.inspection.weekly.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;
import static org.tocsin.inspection.weekly.domain.Reports.ACCEPT;
import static org.tocsin.inspection.weekly.domain.Reports.NIL;
import static org.tocsin.inspection.weekly.domain.Reports.OPENED;
import static org.tocsin.inspection.weekly.domain.Reports.RETURN;
import static org.tocsin.inspection.weekly.domain.Reports.SUBMIT;
import static org.tocsin.inspection.weekly.domain.Reports.TERMS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.problem.Refusal;

/** Every status with every command and every role. */
class WeeklyReportMachineTest {

    /** Written down here apart from the code: what leads where. */
    private static final Map<ReportStatus, Map<ReportTransition, ReportStatus>> MACHINE =
            Map.of(
                    ReportStatus.OPEN,
                    Map.of(
                            ReportTransition.SUBMIT, ReportStatus.SUBMITTED,
                            ReportTransition.SUBMIT_NIL, ReportStatus.NIL),
                    ReportStatus.RETURNED,
                    Map.of(
                            ReportTransition.SUBMIT, ReportStatus.SUBMITTED,
                            ReportTransition.SUBMIT_NIL, ReportStatus.NIL),
                    ReportStatus.MISSED,
                    Map.of(
                            ReportTransition.SUBMIT, ReportStatus.LATE_SUBMITTED,
                            ReportTransition.SUBMIT_NIL, ReportStatus.LATE_SUBMITTED),
                    ReportStatus.SUBMITTED,
                    Map.of(
                            ReportTransition.ACCEPT, ReportStatus.ACCEPTED,
                            ReportTransition.RETURN, ReportStatus.RETURNED),
                    ReportStatus.NIL,
                    Map.of(
                            ReportTransition.ACCEPT, ReportStatus.ACCEPTED,
                            ReportTransition.RETURN, ReportStatus.RETURNED),
                    ReportStatus.LATE_SUBMITTED,
                    Map.of(
                            ReportTransition.ACCEPT, ReportStatus.ACCEPTED,
                            ReportTransition.RETURN, ReportStatus.RETURNED));

    private static final Set<String> SUBMITTERS = Set.of(TOWN_OFFICER, DEPARTMENT_OFFICER);
    private static final Set<String> SUPERIORS = Set.of(BUREAU_OFFICER, COMMITTEE_OFFICE);
    private static final List<String> ROLES =
            List.of(
                    BUREAU_OFFICER,
                    DEPARTMENT_OFFICER,
                    TOWN_OFFICER,
                    Roles.GRID_INSPECTOR,
                    Roles.ENTERPRISE_OFFICER,
                    Roles.LEADER,
                    COMMITTEE_OFFICE,
                    Roles.AUDITOR,
                    Roles.DASHBOARD);

    static Stream<Arguments> everyStatusCommandAndRole() {
        return Arrays.stream(ReportStatus.values())
                .flatMap(
                        status ->
                                Stream.of(SUBMIT, NIL, ACCEPT, RETURN)
                                        .flatMap(
                                                command ->
                                                        ROLES.stream()
                                                                .map(
                                                                        role ->
                                                                                Arguments.of(
                                                                                        status,
                                                                                        command,
                                                                                        role))));
    }

    @ParameterizedTest
    @MethodSource("everyStatusCommandAndRole")
    void whatIsLawfulForWhom(ReportStatus status, ReportCommand command, String role) {
        WeeklyReport report = Reports.at(status);
        ReportTransition step = command.transition();
        ReportStatus target = MACHINE.getOrDefault(status, Map.of()).get(step);
        Set<String> able =
                step == ReportTransition.SUBMIT || step == ReportTransition.SUBMIT_NIL
                        ? SUBMITTERS
                        : SUPERIORS;
        ReportOccasion now = as("somebody", role, inTimeFor(report));
        boolean shown = report.allowedFor(now).stream().anyMatch(a -> a.transition() == step);

        assertThat(shown).isEqualTo(able.contains(role) && target != null);
        ReportSnapshot before = report.snapshot();
        if (!able.contains(role)) {
            assertThatThrownBy(() -> report.handle(command, now))
                    .isInstanceOf(Refusal.Forbidden.class);
        } else if (target == null) {
            assertThatThrownBy(() -> report.handle(command, now))
                    .isInstanceOf(Refusal.WrongState.class);
        } else {
            assertThat(report.handle(command, now)).hasSize(1);
            assertThat(report.snapshot().status()).isEqualTo(target);
            return;
        }
        assertThat(report.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportStatus.class,
            names = {"SUBMITTED", "NIL", "LATE_SUBMITTED"})
    void nobodyLooksAtTheirOwn(ReportStatus status) {
        WeeklyReport report = Reports.at(status);
        ReportOccasion now = as("town-a", BUREAU_OFFICER, inTimeFor(report));

        assertThatThrownBy(() -> report.handle(ACCEPT, now))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations().getFirst().code())
                                        .isEqualTo("own-submission"));
        assertThat(report.allowedFor(now)).allSatisfy(step -> assertThat(step.unmet()).hasSize(1));
        assertThat(report.snapshot().status()).isEqualTo(status);
    }

    @Test
    void anotherUnitsReportIsNotYoursToSubmitNorYourOwnUnitsToAccept() {
        ReportOccasion stranger =
                new ReportOccasion(
                        new ReportActor("town-b", "town-b", Set.of(TOWN_OFFICER)),
                        OPENED,
                        TERMS,
                        false,
                        true);
        ReportOccasion beside =
                new ReportOccasion(
                        new ReportActor("bureau", "bureau", Set.of(BUREAU_OFFICER)),
                        OPENED,
                        TERMS,
                        false,
                        false);

        assertThatThrownBy(() -> Reports.open().handle(SUBMIT, stranger))
                .isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> Reports.at(ReportStatus.SUBMITTED).handle(ACCEPT, beside))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void figuresThatContradictEachOtherChangeNothing() {
        WeeklyReport report = Reports.open();
        DeclaredFigures wrong = new DeclaredFigures(3, 4, 1, 0, 2, 0, 0);

        assertThatThrownBy(
                        () ->
                                report.handle(
                                        new ReportCommand.Submit(wrong, "x"), Reports.town(OPENED)))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting("pointer", "code")
                                        .containsExactly(
                                                tuple(
                                                        "/figures/enterprisesVisited",
                                                        "more-enterprises-than-visits"),
                                                tuple(
                                                        "/figures/majorHazards",
                                                        "more-major-hazards-than-findings")));
        assertThat(report.snapshot().status()).isEqualTo(ReportStatus.OPEN);
    }

    private static ReportOccasion as(String who, String role, Instant at) {
        return new ReportOccasion(new ReportActor(who, who, Set.of(role)), at, TERMS, true, true);
    }

    /** While the present deadline has not passed. */
    private static Instant inTimeFor(WeeklyReport report) {
        return report.snapshot().status() == ReportStatus.MISSED ? Reports.DUE : OPENED;
    }
}
