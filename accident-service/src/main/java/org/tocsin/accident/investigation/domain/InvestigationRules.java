package org.tocsin.accident.investigation.domain;

import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Violation;

/** What must hold before an investigation goes on, whatever is said in the command. */
final class InvestigationRules {

    private InvestigationRules() {}

    static List<Violation> unmet(
            InvestigationSnapshot investigation,
            Dossier dossier,
            InvestigationStep step,
            InvestigationOccasion now) {
        List<Violation> unmet = new ArrayList<>(authority(investigation, step, now));
        switch (step) {
            case EXTEND -> unmet.addAll(extension(investigation, now));
            case EXTEND_APPROVAL -> unmet.addAll(approvalExtension(investigation, now));
            case SUBMIT -> unmet.addAll(submission(investigation, dossier, now));
            case CLOSE -> unmet.addAll(closing(dossier, now));
            default -> {}
        }
        return unmet;
    }

    private static List<Violation> authority(
            InvestigationSnapshot investigation,
            InvestigationStep step,
            InvestigationOccasion now) {
        InvestigationLevel level = investigation.opening().level();
        if (step == InvestigationStep.TAKE_OVER) {
            return now.authority() != null && now.authority().isAbove(level)
                    ? List.of()
                    : List.of(
                            Violation.of(
                                    null,
                                    "authority-not-above",
                                    "只有上级人民政府可以另行组织调查（条例第二十条）",
                                    "Only a higher government takes an investigation over (Decree 493 Art. 20)"));
        }
        InvestigationLevel needed = step.isOfTheGovernment() ? level : investigation.handledAt();
        if (!needed.isWithin(now.authority())) {
            return List.of(
                    Violation.of(
                            null,
                            "authority-too-low",
                            "须由%s或上级人员办理".formatted(needed.text().zh()),
                            "Only somebody who acts for the level %s or above does this"
                                    .formatted(needed)));
        }
        return onlyAsDepartment(step, now) && investigation.delegation() == null
                ? List.of(
                        Violation.of(
                                null,
                                "not-delegated",
                                "行业主管部门须经委托（条例第十九条）",
                                "A department acts only where the investigation was delegated (Decree 493 Art. 19)"))
                : List.of();
    }

    private static boolean onlyAsDepartment(InvestigationStep step, InvestigationOccasion now) {
        Set<String> others = new HashSet<>(step.roles());
        others.remove(DEPARTMENT_OFFICER);
        return !now.actor().isOneOf(others);
    }

    private static List<Violation> extension(
            InvestigationSnapshot investigation, InvestigationOccasion now) {
        if (investigation.extension() != null) {
            return List.of(
                    Violation.of(
                            null,
                            "already-extended",
                            "调查期限只能延长一次（条例第二十九条）",
                            "The limit is extended once only (Decree 493 Art. 29)"));
        }
        return passed(investigation.dueAt(), now);
    }

    private static List<Violation> approvalExtension(
            InvestigationSnapshot investigation, InvestigationOccasion now) {
        if (investigation.accident().severity() != Severity.EXTRAORDINARY) {
            return List.of(
                    Violation.of(
                            null,
                            "not-extraordinary",
                            "只有特别重大事故的批复时间可以延长（条例第三十二条）",
                            "Only for extraordinary accidents the answer may take longer (Decree 493 Art. 32)"));
        }
        if (investigation.approvalExtensionDays() > 0) {
            return List.of(
                    Violation.of(
                            null,
                            "already-extended",
                            "批复时间只能延长一次",
                            "The time for the answer is extended once only"));
        }
        return passed(investigation.approvalDueAt(), now);
    }

    private static List<Violation> passed(Instant due, InvestigationOccasion now) {
        return !now.at().isAfter(due)
                ? List.of()
                : List.of(
                        Violation.of(
                                null,
                                "due-passed",
                                "期限已于 %s 届满，不能再延长".formatted(due),
                                "The limit ran out at %s and cannot be extended any more"
                                        .formatted(due)));
    }

    private static List<Violation> submission(
            InvestigationSnapshot investigation, Dossier dossier, InvestigationOccasion now) {
        List<Violation> unmet = new ArrayList<>();
        if (!dossier.hasLeader()) {
            unmet.add(
                    Violation.of(
                            null,
                            "no-team-leader",
                            "调查组没有组长（条例第二十四条）",
                            "The team has no leader (Decree 493 Art. 24)"));
        }
        if (investigation.procuratorateInvitedOn() == null) {
            unmet.add(
                    Violation.of(
                            null,
                            "procuratorate-not-invited",
                            "尚未邀请人民检察院派人参加（条例第二十二条）",
                            "The procuratorate has not been invited (Decree 493 Art. 22)"));
        }
        if (dossier.appraisals().stream().anyMatch(a -> a.isUnderWay(now.at()))) {
            unmet.add(
                    Violation.of(
                            null,
                            "appraisal-under-way",
                            "技术鉴定尚未结束",
                            "A technical appraisal is under way: state when it ended"));
        }
        return unmet;
    }

    private static List<Violation> closing(Dossier dossier, InvestigationOccasion now) {
        Set<ClosingCheck> ticked = dossier.ticked();
        List<Violation> unmet =
                new ArrayList<>(
                        Arrays.stream(ClosingCheck.values())
                                .filter(check -> !ticked.contains(check))
                                .map(ClosingCheck::missing)
                                .toList());
        Submission report = dossier.lastReport();
        if (report != null && now.actor().subject().equals(report.by())) {
            unmet.add(
                    Violation.of(
                            null,
                            "another-person-needed",
                            "结案须由提交报告以外的人员办理",
                            "Closing needs another person than the one who submitted the report"));
        }
        return unmet;
    }
}
