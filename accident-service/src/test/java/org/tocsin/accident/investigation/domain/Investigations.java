package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Approve;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Close;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Delegate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.DemandedMeasure;
import org.tocsin.accident.investigation.domain.InvestigationCommand.EndAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Evaluate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Extend;
import org.tocsin.accident.investigation.domain.InvestigationCommand.HeldResponsible;
import org.tocsin.accident.investigation.domain.InvestigationCommand.InviteProcuratorate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Publish;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RecordAppraisal;
import org.tocsin.accident.investigation.domain.InvestigationCommand.RemoveMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.ReturnReport;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Actor;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.Origin;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.ReportingRules;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.accident.report.domain.Timing;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.platform.time.Moments;

/** Investigations to try things on. */
public final class Investigations {

    /** 20 November 2026 in China, where the day has begun already. */
    public static final Instant OCCURRED = Instant.parse("2026-11-19T16:30:00Z");

    /** The end of the 60th day after that day in China. */
    public static final Instant DUE = Instant.parse("2027-01-19T15:59:59.999999Z");

    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    public static final UUID UNIT = new UUID(7, 1);
    public static final UUID FILE = new UUID(7, 2);
    public static final UUID NOBODY = new UUID(7, 3);

    public static final InvestigationCommand DELEGATE = new Delegate("东岭区应急管理局", "990101", "情况简单");
    public static final InvestigationCommand INVITE =
            new InviteProcuratorate(LocalDate.of(2026, 11, 24), null);
    public static final InvestigationCommand JOIN = member("周正", MemberRole.MEMBER);
    public static final InvestigationCommand LEAD = member("吴明", MemberRole.LEADER);
    public static final InvestigationCommand APPRAISE =
            new RecordAppraisal(NOW.plusSeconds(86_400), NOW.plusSeconds(172_800), "检验院", "断口");
    public static final InvestigationCommand EXTEND = new Extend(30, "东政函〔2026〕7号", "技术复杂");
    public static final InvestigationCommand SUBMIT = report(true, LocalDate.of(2027, 3, 31), UNIT);
    public static final InvestigationCommand RETURN = new ReturnReport("间接原因不充分");
    public static final InvestigationCommand APPROVE = new Approve("东政复〔2027〕3号", null);
    public static final InvestigationCommand CLOSE = new Close(null);
    public static final InvestigationCommand EVALUATE =
            new Evaluate(EvaluationResult.IMPLEMENTED, "均已落实", List.of(FILE));
    public static final InvestigationCommand PUBLISH = new Publish("摘要", "直接原因为未设护栏");

    private Investigations() {}

    public static AddMember member(String name, MemberRole role) {
        return new AddMember(name, "东岭区公安分局", null, role, true);
    }

    public static Submit report(boolean signed, LocalDate deadline, UUID unit) {
        return new Submit(
                new ReportText("概况", "经过", "死亡1人", "原因", "责任", "措施"),
                List.of(new DemandedMeasure("设置防护栏杆", unit, MeasureGrade.MAJOR, deadline)),
                List.of(new HeldResponsible(unit, "安全科科长", ResponsibilityKind.MANAGEMENT, "给予处分")),
                List.of(FILE),
                signed);
    }

    public static Tick tick(ClosingCheck check) {
        return new Tick(check, "已落实", List.of(FILE), null);
    }

    public static EndAppraisal ending(Investigation investigation, Instant to) {
        return new EndAppraisal(investigation.papers().appraisals().getFirst().id(), to, "鉴定意见已出具");
    }

    public static RemoveMember leaving(Investigation investigation) {
        return new RemoveMember(investigation.papers().team().getFirst().id(), "工作调动");
    }

    public static Actor actor(String subject, String... roles) {
        return new Actor(subject, subject, "990101", Set.of(roles));
    }

    /** Somebody of the county who has this duty. */
    public static InvestigationOccasion by(Actor actor) {
        return by(actor, InvestigationLevel.COUNTY, NOW);
    }

    public static InvestigationOccasion by(Actor actor, InvestigationLevel authority, Instant at) {
        return new InvestigationOccasion(
                actor,
                authority,
                at,
                Moments.dayOf(at),
                InvestigationTerms.DECREE_493,
                _ -> InvestigationLevel.COUNTY,
                unit ->
                        unit.equals(NOBODY)
                                ? null
                                : new UnitPlace("990101001", "C3411", "990101001-G01"),
                _ -> Set.of());
    }

    public static InvestigationOccasion officer() {
        return by(actor("officer", Roles.BUREAU_OFFICER));
    }

    public static InvestigationOccasion leader() {
        return by(actor("leader", Roles.LEADER));
    }

    /** Somebody whose duty the step is, and who did not submit the report. */
    public static InvestigationOccasion somebodyFor(InvestigationStep step) {
        String role =
                step.roles().contains(Roles.BUREAU_OFFICER) ? Roles.BUREAU_OFFICER : Roles.LEADER;
        return by(actor("another", role));
    }

    public static AccidentState accident(AccidentStatus status, Toll toll, Instant knownAt) {
        Facts facts =
                Facts.of(
                        new Locus("990101001", "C3411", UNIT, "990101001-G01"),
                        new Timing(OCCURRED, null, null),
                        AccidentCategory.CONSTRUCTION,
                        new TypeCode(TypeCode.GB_6441_1986, "09"),
                        toll,
                        "scaffold collapsed",
                        ReportContent.NONE,
                        ReportingRules.DECREE_493);
        return new AccidentState(
                new UUID(7, 9),
                "SG-990101-2026-000001",
                3,
                status,
                null,
                new Origin(OCCURRED, null, null),
                knownAt,
                facts);
    }

    public static AccidentState generalAccident() {
        return accident(AccidentStatus.VERIFIED, Toll.of(1, 0, "350000"), NOW);
    }

    /** Just opened by the county. */
    public static Investigation untold() {
        Opening opening =
                new Opening(
                        InvestigationLevel.COUNTY,
                        OpeningBasis.COMPETENT,
                        null,
                        null,
                        null,
                        "officer",
                        "officer",
                        "990101",
                        NOW);
        return new Investigation(
                new UUID(7, 8),
                "DC-990101-2026-000001",
                InvestigatedAccident.of(generalAccident()),
                opening,
                InvestigationTerms.DECREE_493);
    }

    public static Investigation opened() {
        Investigation investigation = untold();
        investigation.opened();
        return investigation;
    }

    /** With all that a report and a closing need, so that only the status stands in the way. */
    public static Investigation in(InvestigationStatus status) {
        Investigation investigation = opened();
        wayTo(status).forEach(step -> take(investigation, step));
        if (status == InvestigationStatus.TAKEN_OVER) {
            investigation.giveUpTo(
                    NOBODY,
                    "等级上升",
                    by(actor("city", Roles.BUREAU_OFFICER), InvestigationLevel.CITY, NOW));
        }
        if (status == InvestigationStatus.DISCONTINUED) {
            investigation.follow(
                    accident(AccidentStatus.WITHDRAWN, Toll.of(1, 0, "350000"), NOW),
                    true,
                    InvestigationTerms.DECREE_493);
        }
        return investigation;
    }

    public static void take(Investigation investigation, InvestigationCommand command) {
        boolean leaders = command.step().roles().equals(Set.of(Roles.LEADER));
        boolean closing = command.step() == InvestigationStep.CLOSE;
        investigation.handle(command, leaders || closing ? leader() : officer());
    }

    private static List<InvestigationCommand> wayTo(InvestigationStatus status) {
        List<InvestigationCommand> way = new ArrayList<>(List.of(LEAD, INVITE, APPRAISE));
        switch (status) {
            case OPEN, TAKEN_OVER, DISCONTINUED -> {}
            case SUBMITTED -> way.add(SUBMIT);
            case APPROVED, CLOSED -> {
                way.addAll(List.of(SUBMIT, APPROVE));
                for (ClosingCheck check : ClosingCheck.values()) {
                    way.add(tick(check));
                }
            }
        }
        if (status == InvestigationStatus.CLOSED) {
            way.add(CLOSE);
        }
        return way;
    }
}
