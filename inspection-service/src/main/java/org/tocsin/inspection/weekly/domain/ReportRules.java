package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** The rules of a weekly report that are more than the order of its states. */
final class ReportRules {

    private ReportRules() {}

    /** What stands in the way of a step that status and duties would allow. */
    static List<Violation> unmet(
            @Nullable Submission submission, ReportTransition step, ReportOccasion now) {
        boolean ownWork = submission != null && submission.by().equals(now.actor().id());
        if (step.isSubmission() || !ownWork) {
            return List.of();
        }
        return List.of(
                Violation.of(
                        null,
                        "own-submission",
                        "本人报送的周报须由他人审核",
                        "Somebody else must look at what you have submitted"));
    }

    static Refusal notYours(ReportTransition step) {
        return new Refusal.Forbidden(
                step.isSubmission()
                        ? Text.of("只能报送本单位的周报", "You can submit the reports of your own unit only")
                        : Text.of(
                                "周报由上级应急管理部门或安委办审核",
                                "A report is looked at by the bureau or the committee office above the unit"));
    }

    /**
     * @throws Refusal.RuleBroken if the figures contradict each other
     */
    static void check(DeclaredFigures figures) {
        List<Violation> broken = new ArrayList<>();
        if (figures.enterprisesVisited() > figures.visits()) {
            broken.add(
                    Violation.of(
                            "/figures/enterprisesVisited",
                            "more-enterprises-than-visits",
                            "检查企业家数不能多于检查家次",
                            "There cannot be more enterprises than visits"));
        }
        if (figures.majorHazards() > figures.findings()) {
            broken.add(
                    Violation.of(
                            "/figures/majorHazards",
                            "more-major-hazards-than-findings",
                            "重大隐患数不能多于发现隐患数",
                            "There cannot be more major hazards than findings"));
        }
        refuseUnless(broken);
    }

    static void refuseUnless(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }
}
