package org.tocsin.hazard.register.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.hazard.register.domain.HazardCommand.DecideExtension;
import org.tocsin.hazard.register.domain.HazardCommand.RequestExtension;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** When a deadline may be moved: asked for and granted before it has passed, and not again. */
final class ExtensionRules {

    private static final Text NOT_GRANTED = Text.of("不能延期", "The deadline cannot be extended");

    private ExtensionRules() {}

    /** What stands in the way of asking, whatever is asked for. */
    static List<Violation> unmet(Standing standing, CaseFile file, Occasion now) {
        List<Violation> unmet = new ArrayList<>();
        if (standing.isOverdue(now.today())) {
            unmet.add(passed(standing.deadline()));
        }
        if (file.extensionsGranted() >= now.terms().extensionsAtMost()) {
            unmet.add(
                    Violation.of(
                            null,
                            "extension-used",
                            "整改期限最多延长 %d 次".formatted(now.terms().extensionsAtMost()),
                            "A deadline is extended %d time(s) at most"
                                    .formatted(now.terms().extensionsAtMost())));
        }
        return unmet;
    }

    static void check(RequestExtension request, Standing standing) {
        LocalDate present = standing.deadline();
        if (present != null && !request.deadline().isAfter(present)) {
            throw refused(
                    Violation.of(
                            "/deadline",
                            "deadline-not-later",
                            "新期限须晚于现期限（%s）".formatted(present),
                            "The new deadline must lie after the present one (%s)"
                                    .formatted(present)));
        }
    }

    static void check(
            DecideExtension decision, DeadlineExtension request, Standing standing, Occasion now) {
        if (now.actor().id().equals(request.requestedBy())) {
            throw refused(
                    Violation.of(
                            null,
                            "another-person-needed",
                            "申请人不得审批自己的延期申请",
                            "Who asked for the extension cannot decide on it"));
        }
        switch (decision.result()) {
            case GRANTED -> {
                if (standing.isOverdue(now.today())) {
                    throw refused(passed(standing.deadline()));
                }
            }
            case REFUSED -> {
                if (decision.note() == null || decision.note().isBlank()) {
                    throw refused(
                            Violation.of(
                                    "/note",
                                    "reason-missing",
                                    "不予延期须说明理由",
                                    "A refusal needs its reason"));
                }
            }
            case LAPSED ->
                    throw refused(
                            Violation.of(
                                    "/result",
                                    "not-a-decision",
                                    "审批结论只能是 GRANTED 或 REFUSED",
                                    "A decision is GRANTED or REFUSED"));
        }
    }

    private static Violation passed(LocalDate deadline) {
        return Violation.of(
                null,
                "deadline-passed",
                "整改期限（%s）已过，不能延期".formatted(deadline),
                "The deadline (%s) has passed and cannot be extended".formatted(deadline));
    }

    private static Refusal refused(Violation why) {
        return new Refusal.RuleBroken(NOT_GRANTED, List.of(why));
    }
}
