package org.tocsin.accident.investigation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.accident.investigation.domain.Investigations.DUE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Extend;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ExtendApproval;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RecordAppraisal;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Actor;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The limits of Decree 493 Art. 27, 29 and 32, at the second. */
class InvestigationLimitsTest {

    private static final Actor LEADER = Investigations.actor("leader", Roles.LEADER);
    private static final Actor OFFICER = Investigations.actor("officer", Roles.BUREAU_OFFICER);

    private final Investigation investigation = Investigations.opened();

    @Test
    void theReportIsDueAtTheEndOfThe60thDayAfterTheDayOfTheAccident() {
        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void isOverdueOnceTheLastInstantHasPassed(long seconds, boolean overdue) {
        assertThat(investigation.snapshot().isOverdue(DUE.plusSeconds(seconds))).isEqualTo(overdue);
    }

    @Test
    void isNotOverdueOnceTheReportIsIn() {
        assertThat(
                        Investigations.in(InvestigationStatus.SUBMITTED)
                                .snapshot()
                                .isOverdue(DUE.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void anExtensionMovesItByWholeDays() {
        investigation.handle(
                Investigations.EXTEND, Investigations.by(LEADER, InvestigationLevel.COUNTY, DUE));

        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE.plus(Duration.ofDays(30)));
    }

    @Test
    void isNotExtendedOnceItHasRunOut() {
        refused(Investigations.EXTEND, LEADER, DUE.plusSeconds(1), "due-passed");
    }

    @Test
    void isExtendedOnce() {
        investigation.handle(Investigations.EXTEND, Investigations.leader());

        refused(Investigations.EXTEND, LEADER, Investigations.NOW, "already-extended");
    }

    @Test
    void isExtendedBy60DaysAtMost() {
        refused(new Extend(61, "文号", "理由"), LEADER, Investigations.NOW, "extension-too-long");

        investigation.handle(new Extend(60, "文号", "理由"), Investigations.leader());

        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE.plus(Duration.ofDays(60)));
    }

    @Test
    void theTimeOfAppraisalsDoesNotCount() {
        appraise(Investigations.NOW, Duration.ofDays(10));
        appraise(Investigations.NOW.plus(Duration.ofDays(20)), Duration.ofHours(36));

        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE.plus(Duration.ofHours(276)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "0, 5", "1, 0"})
    void anAppraisalThatBeginsWhenTheTimeIsUpGivesNone(long seconds, long more) {
        appraise(DUE.plusSeconds(seconds), Duration.ofDays(5));

        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE.plus(Duration.ofDays(more)));
    }

    @Test
    void anAppraisalWithinTheTimeThatAnotherGaveCountsToo() {
        appraise(Investigations.NOW, Duration.ofDays(10));
        appraise(DUE.plus(Duration.ofDays(9)), Duration.ofDays(2));

        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE.plus(Duration.ofDays(12)));
    }

    @Test
    void anAppraisalMayTouchAnotherButNotOverlapIt() {
        Instant from = Investigations.NOW;
        appraise(from, Duration.ofDays(10));
        Instant end = from.plus(Duration.ofDays(10));

        refused(
                new RecordAppraisal(end.minusSeconds(1), end.plusSeconds(60), "检验院", "复检"),
                OFFICER,
                Investigations.NOW,
                "interval-overlaps");
        refused(
                new RecordAppraisal(from.minusSeconds(60), from.plusSeconds(1), "检验院", "复检"),
                OFFICER,
                Investigations.NOW,
                "interval-overlaps");
        appraise(end, Duration.ofDays(1));

        assertThat(investigation.papers().appraisals()).hasSize(2);
    }

    @Test
    void anAppraisalEndsAfterItBegan() {
        Instant from = Investigations.NOW;
        refused(
                new RecordAppraisal(from, from, "检验院", "断口"),
                OFFICER,
                Investigations.NOW,
                "interval-inverted");
        Instant early = Investigations.OCCURRED.minusSeconds(1);
        refused(
                new RecordAppraisal(early, from, "检验院", "断口"),
                OFFICER,
                Investigations.NOW,
                "before-the-accident");
    }

    @Test
    void theRealEndOfAnAppraisalCorrectsTheExpectedOne() {
        appraise(Investigations.NOW, Duration.ofDays(10));

        investigation.handle(
                Investigations.ending(investigation, Investigations.NOW.plus(Duration.ofDays(4))),
                Investigations.officer());

        assertThat(investigation.snapshot().dueAt()).isEqualTo(DUE.plus(Duration.ofDays(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 2026-12-10T15:59:59.999999Z",
        "MAJOR, 2026-12-10T15:59:59.999999Z",
        "EXTRAORDINARY, 2026-12-25T15:59:59.999999Z"
    })
    void theAnswerIsDueAfter15DaysOr30(Severity severity, Instant due) {
        assertThat(
                        InvestigationTerms.DECREE_493.approvalDueAt(
                                Instant.parse("2026-11-24T16:00:00Z"), severity, 0))
                .isEqualTo(due);
    }

    @Test
    void theAnswerOfAnExtraordinaryAccidentMayTakeUpTo30DaysMoreOnce() {
        Investigation submitted = Investigations.in(InvestigationStatus.SUBMITTED);
        assertThat(unmet(submitted, Investigations.NOW)).containsExactly("not-extraordinary");
        submitted.follow(
                Investigations.accident(
                        AccidentStatus.UNDER_INVESTIGATION,
                        Toll.of(30, 0, "350000"),
                        Investigations.NOW),
                true,
                InvestigationTerms.DECREE_493);
        Instant due = Instant.parse("2026-12-25T15:59:59.999999Z");
        assertThat(submitted.snapshot().approvalDueAt()).isEqualTo(due);
        assertThat(unmet(submitted, due)).isEmpty();
        assertThat(unmet(submitted, due.plusSeconds(1))).containsExactly("due-passed");

        submitted.handle(new ExtendApproval(30, "涉及面广"), Investigations.leader());

        assertThat(submitted.snapshot().approvalDueAt()).isEqualTo(due.plus(Duration.ofDays(30)));
        assertThat(unmet(submitted, Investigations.NOW)).containsExactly("already-extended");
    }

    private static List<String> unmet(Investigation investigation, Instant at) {
        return investigation
                .allowedFor(Investigations.by(LEADER, InvestigationLevel.COUNTY, at))
                .stream()
                .filter(step -> step.step() == InvestigationStep.EXTEND_APPROVAL)
                .flatMap(step -> step.unmet().stream().map(Violation::code))
                .toList();
    }

    @Test
    void theEvaluationIsDueWithinAYearOfTheApproval() {
        assertThat(Investigations.in(InvestigationStatus.APPROVED).snapshot().evaluationDueAt())
                .isEqualTo(Instant.parse("2027-11-25T15:59:59.999999Z"));
    }

    private void appraise(Instant from, Duration length) {
        investigation.handle(
                new RecordAppraisal(from, from.plus(length), "检验院", "断口"),
                Investigations.officer());
    }

    private void refused(InvestigationCommand command, Actor actor, Instant at, String code) {
        InvestigationSnapshot before = investigation.snapshot();
        assertThatThrownBy(
                        () ->
                                investigation.handle(
                                        command,
                                        Investigations.by(actor, InvestigationLevel.COUNTY, at)))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting("code")
                                        .containsExactly(code));
        assertThat(investigation.snapshot()).isEqualTo(before);
    }
}
