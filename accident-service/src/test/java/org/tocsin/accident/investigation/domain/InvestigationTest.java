package org.tocsin.accident.investigation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Publish;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RemoveMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.accident.report.domain.Actor;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The rules of team, report, closing and publication. */
class InvestigationTest {

    private static final Actor OFFICER = Investigations.actor("officer", Roles.BUREAU_OFFICER);

    private final Investigation open = Investigations.opened();

    @Test
    void nobodyWithADirectInterestIsInTheTeam() {
        var interested = new AddMember("某某", "涉事企业", null, MemberRole.EXPERT, false);

        assertThat(refusal(open, interested, Investigations.officer()))
                .containsExactly("direct-interest");
    }

    @Test
    void theTeamHasOneLeaderAtATime() {
        Investigations.take(open, Investigations.LEAD);
        assertThat(refusal(open, Investigations.LEAD, Investigations.officer()))
                .containsExactly("leader-exists");

        Investigations.take(open, Investigations.leaving(open));
        Investigations.take(open, Investigations.member("郑和", MemberRole.LEADER));

        assertThat(open.papers().team()).hasSize(2);
        assertThat(open.papers().team().getFirst().leftReason()).isEqualTo("工作调动");
    }

    @Test
    void whoHasLeftCannotLeaveAgain() {
        Investigations.take(open, Investigations.JOIN);
        RemoveMember leaving = Investigations.leaving(open);
        Investigations.take(open, leaving);

        assertThat(refusal(open, leaving, Investigations.officer()))
                .containsExactly("unknown-member");
    }

    @Test
    void aReportNeedsALeaderAndThatTheProcuratorateWasInvited() {
        assertThat(refusal(open, Investigations.SUBMIT, Investigations.officer()))
                .containsExactly("no-team-leader", "procuratorate-not-invited");
    }

    @Test
    void aReportWaitsForTheAppraisalThatIsUnderWay() {
        Investigation investigation = Investigations.in(InvestigationStatus.OPEN);
        InvestigationOccasion meanwhile =
                Investigations.by(
                        OFFICER,
                        InvestigationLevel.COUNTY,
                        investigation.papers().appraisals().getFirst().from());

        assertThat(refusal(investigation, Investigations.SUBMIT, meanwhile))
                .containsExactly("appraisal-under-way");
    }

    @Test
    void everythingThatIsWrongWithAReportIsNamedAtOnce() {
        Investigation investigation = Investigations.in(InvestigationStatus.OPEN);
        var report =
                Investigations.report(false, LocalDate.of(2026, 11, 24), Investigations.NOBODY);

        assertThatThrownBy(() -> investigation.handle(report, Investigations.officer()))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::pointer, Violation::code)
                                        .containsExactly(
                                                tuple("/signedByMembers", "not-signed"),
                                                tuple("/measures/0/deadline", "deadline-passed"),
                                                tuple(
                                                        "/measures/0/responsibleUnitId",
                                                        "unknown-unit"),
                                                tuple(
                                                        "/responsibleParties/0/unitId",
                                                        "unknown-unit")));
        assertThat(investigation.papers().reports()).isEmpty();
    }

    @Test
    void aReturnedReportStaysAsItWasAndTheNextOneCounts() {
        Investigation investigation = Investigations.in(InvestigationStatus.SUBMITTED);
        Submission first = investigation.papers().reports().getFirst();
        Investigations.take(investigation, Investigations.RETURN);
        assertThat(investigation.snapshot().submittedAt()).isNull();
        Investigations.take(investigation, Investigations.SUBMIT);

        Papers papers = investigation.papers();
        assertThat(papers.reports()).hasSize(2);
        assertThat(papers.reports().getFirst().report()).isEqualTo(first.report());
        assertThat(papers.reports().getFirst().returnReason()).isEqualTo("间接原因不充分");
        assertThat(papers.measures()).hasSize(2);
        assertThat(papers.currentMeasures()).hasSize(1);
        InvestigationEvent.Approved approved =
                (InvestigationEvent.Approved)
                        investigation
                                .handle(Investigations.APPROVE, Investigations.leader())
                                .orElseThrow();
        assertThat(approved.measures()).isEqualTo(papers.currentMeasures());
    }

    @Test
    void closingNamesEveryMissingCheck() {
        Investigation approved = approved();
        Investigations.take(approved, Investigations.tick(ClosingCheck.MEASURES_IMPLEMENTED));

        assertThat(refusal(approved, Investigations.CLOSE, Investigations.leader()))
                .containsExactly(
                        "cause-found-missing",
                        "responsible-dealt-with-missing",
                        "people-educated-missing");
    }

    @Test
    void whoSubmittedTheReportDoesNotCloseTheMatter() {
        Investigation investigation = Investigations.in(InvestigationStatus.APPROVED);

        assertThat(refusal(investigation, Investigations.CLOSE, Investigations.officer()))
                .containsExactly("another-person-needed");
    }

    @Test
    void measuresAreImplementedWhenTheirHazardsAreClosed() {
        Investigation approved = approved();
        UUID measure = approved.papers().currentMeasures().getFirst().id();
        Tick tick = Investigations.tick(ClosingCheck.MEASURES_IMPLEMENTED);

        assertThat(refusal(approved, tick, withOpen(OFFICER, measure)))
                .containsExactly("measure-open");
        approved.handle(tick, Investigations.officer());

        assertThat(approved.papers().closingChecks()).hasSize(1);
    }

    @Test
    void onlyALeaderTakesOpenHazardsUponThem() {
        Investigation approved = approved();
        UUID measure = approved.papers().currentMeasures().getFirst().id();
        Tick tick =
                new Tick(
                        ClosingCheck.MEASURES_IMPLEMENTED,
                        "替代措施",
                        List.of(Investigations.FILE),
                        "企业已关闭");

        assertThat(refusal(approved, tick, withOpen(OFFICER, measure)))
                .containsExactly("leader-needed");
        approved.handle(tick, withOpen(Investigations.actor("leader", Roles.LEADER), measure));

        assertThat(approved.papers().closingChecks().getFirst().leaderReason()).isEqualTo("企业已关闭");
    }

    @Test
    void whatIsConfirmedAgainIsAddedAndNothingIsReplaced() {
        Investigation approved = approved();
        Investigations.take(approved, Investigations.tick(ClosingCheck.CAUSE_FOUND));
        Investigations.take(approved, Investigations.tick(ClosingCheck.CAUSE_FOUND));

        assertThat(approved.papers().closingChecks())
                .extracting(TickedCheck::round)
                .containsExactly(1, 2);
        assertThat(approved.papers().documents())
                .extracting(DocumentUse::purpose, DocumentUse::round)
                .contains(
                        tuple(DocumentPurpose.CAUSE_FOUND, 1),
                        tuple(DocumentPurpose.CAUSE_FOUND, 2));
    }

    @Test
    void whatIsPublishedCanBePutRight() {
        Investigation investigation = Investigations.in(InvestigationStatus.CLOSED);
        Investigations.take(investigation, Investigations.PUBLISH);
        InvestigationOccasion later =
                Investigations.by(
                        OFFICER, InvestigationLevel.COUNTY, Investigations.NOW.plusSeconds(60));

        investigation.handle(new Publish("摘要（更正）", "更正后的内容"), later);

        Publication publication = investigation.snapshot().publication();
        assertThat(publication.title()).isEqualTo("摘要（更正）");
        assertThat(publication.at()).isEqualTo(Investigations.NOW);
        assertThat(publication.revisedAt()).isEqualTo(Investigations.NOW.plusSeconds(60));
    }

    private static Investigation approved() {
        Investigation investigation = Investigations.in(InvestigationStatus.SUBMITTED);
        Investigations.take(investigation, Investigations.APPROVE);
        return investigation;
    }

    private static InvestigationOccasion withOpen(Actor actor, UUID measure) {
        InvestigationOccasion now = Investigations.by(actor);
        return new InvestigationOccasion(
                now.actor(),
                now.authority(),
                now.at(),
                now.today(),
                now.terms(),
                now.levelOf(),
                now.placeOf(),
                _ -> Set.of(measure));
    }

    private static List<String> refusal(
            Investigation investigation, InvestigationCommand command, InvestigationOccasion now) {
        InvestigationSnapshot before = investigation.snapshot();
        Papers papers = investigation.papers();
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(() -> investigation.handle(command, now))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal -> refusal.violations().forEach(v -> codes.add(v.code())));
        assertThat(investigation.snapshot()).isEqualTo(before);
        assertThat(investigation.papers()).isEqualTo(papers);
        return codes;
    }
}
