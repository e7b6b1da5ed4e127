package org.tocsin.accident.investigation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.InvestigationCommand.AddMember;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What must hold of what a command says. */
final class CommandRules {

    private CommandRules() {}

    static void check(AddMember joining, Dossier dossier) {
        if (!joining.declaresNoInterest()) {
            throw refused(
                    "/declaresNoInterest",
                    "direct-interest",
                    "与事故有直接利害关系的人员不得参加调查组（条例第二十三条）",
                    "Nobody with a direct interest is in the team (Decree 493 Art. 23)");
        }
        if (joining.role() == MemberRole.LEADER && dossier.hasLeader()) {
            throw refused(
                    "/role",
                    "leader-exists",
                    "调查组已有组长，须先变更原组长",
                    "The team has its leader: let the present one leave first");
        }
    }

    static Refusal unknown(String pointer, String code, UUID id) {
        return refused(
                pointer,
                code,
                "该调查没有 %s".formatted(id),
                "The investigation has no %s".formatted(id));
    }

    /**
     * @param self the appraisal that is changed, or a new one's id
     */
    static void checkInterval(
            UUID self, Instant from, Instant to, InvestigatedAccident accident, Dossier dossier) {
        if (!to.isAfter(from)) {
            throw refused(
                    "/to", "interval-inverted", "结束须晚于开始", "The end must lie after the beginning");
        }
        if (from.isBefore(accident.occurredAt())) {
            throw refused(
                    "/from",
                    "before-the-accident",
                    "鉴定不能早于事故发生",
                    "An appraisal cannot begin before the accident");
        }
        boolean overlaps =
                dossier.appraisals().stream()
                        .anyMatch(other -> !other.id().equals(self) && other.overlaps(from, to));
        if (overlaps) {
            throw refused(
                    "/from",
                    "interval-overlaps",
                    "与已登记的技术鉴定时间重叠",
                    "The time overlaps that of another appraisal");
        }
    }

    /**
     * @param atMost days
     * @param zh number of the article in Chinese
     */
    static void checkDays(int days, int atMost, String zh, String article) {
        if (days > atMost) {
            throw refused(
                    "/days",
                    "extension-too-long",
                    "延长最长不超过 %d 日（条例第%s条）".formatted(atMost, zh),
                    "An extension is of %d days at most (Decree 493 Art. %s)"
                            .formatted(atMost, article));
        }
    }

    /** Names everything that is wrong with the report at once. */
    static void check(Submit report, InvestigationOccasion now) {
        List<Violation> wrong = new ArrayList<>();
        if (!report.signedByMembers()) {
            wrong.add(
                    Violation.of(
                            "/signedByMembers",
                            "not-signed",
                            "调查组成员应当在报告上签名（条例第三十条）",
                            "The members sign the report (Decree 493 Art. 30)"));
        }
        for (int i = 0; i < report.measures().size(); i++) {
            var measure = report.measures().get(i);
            if (measure.deadline().isBefore(now.today())) {
                wrong.add(
                        Violation.of(
                                "/measures/%d/deadline".formatted(i),
                                "deadline-passed",
                                "完成期限不得早于今天（%s）".formatted(now.today()),
                                "The deadline must not lie before today (%s)"
                                        .formatted(now.today())));
            }
            checkUnit(measure.responsibleUnitId(), "/measures/%d/responsibleUnitId", i, now, wrong);
        }
        for (int i = 0; i < report.responsibleParties().size(); i++) {
            var party = report.responsibleParties().get(i);
            checkUnit(party.unitId(), "/responsibleParties/%d/unitId", i, now, wrong);
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(Text.of("调查报告不能受理", "The report cannot be taken"), wrong);
        }
    }

    private static void checkUnit(
            UUID unit, String pointer, int i, InvestigationOccasion now, List<Violation> wrong) {
        if (now.placeOf().apply(unit) == null) {
            wrong.add(
                    Violation.of(
                            pointer.formatted(i),
                            "unknown-unit",
                            "责任单位目录中没有 %s".formatted(unit),
                            "The directory has no unit %s".formatted(unit)));
        }
    }

    /**
     * The measures are implemented when their hazards are closed, or when a leader says why not.
     */
    static void check(Tick tick, Papers papers, InvestigationOccasion now) {
        if (tick.leaderReason() != null && !now.actor().is(Roles.LEADER)) {
            throw refused(
                    "/leaderReason",
                    "leader-needed",
                    "只有领导可以说明理由后确认",
                    "Only a leader takes it upon them, with a reason");
        }
        if (tick.check() != ClosingCheck.MEASURES_IMPLEMENTED || tick.leaderReason() != null) {
            return;
        }
        List<Measure> measures = papers.currentMeasures();
        Set<UUID> open = now.openAmong().apply(measures.stream().map(Measure::id).toList());
        List<Violation> wrong =
                measures.stream()
                        .filter(measure -> open.contains(measure.id()))
                        .map(CommandRules::stillOpen)
                        .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(
                    Text.of("尚有整改措施未销号", "Hazards of some measures are not closed"), wrong);
        }
    }

    private static Violation stillOpen(Measure measure) {
        return Violation.of(
                "/check",
                "measure-open",
                "措施 %s 对应的隐患尚未销号".formatted(measure.id()),
                "The hazard of measure %s is not closed".formatted(measure.id()));
    }

    private static Refusal refused(String pointer, String code, String zh, String en) {
        Violation why = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
