package org.tocsin.inspection.checklist.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What is said to those who ask for what a checklist does not allow. */
public final class ChecklistRules {

    private ChecklistRules() {}

    static void sameIdentity(Checklist checklist, ChecklistForm form) {
        List<Violation> wrong = new ArrayList<>();
        if (!form.code().equals(checklist.code())) {
            wrong.add(fixed("/code"));
        }
        if (!form.division().equals(checklist.division())) {
            wrong.add(fixed("/division"));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(wrong.getFirst().message(), wrong);
        }
    }

    private static Violation fixed(String pointer) {
        return Violation.of(
                pointer,
                "checklist-identity-fixed",
                "编码和行政区划不可变更",
                "Code and division cannot be changed");
    }

    /** One draft at a time: the next version grows out of one text. */
    public static Refusal draftThere(UUID draft) {
        return refused(
                Violation.of(
                        "/code",
                        "checklist-draft-there",
                        "该编码已有草稿 %s，请修改该草稿".formatted(draft),
                        "There is a draft of this code already: change %s".formatted(draft)));
    }

    public static Refusal outsideJurisdiction(String division) {
        return refused(
                Violation.of(
                        "/division",
                        "division-out-of-scope",
                        "行政区划 %s 不在您的管辖范围内".formatted(division),
                        "Division %s is not within your jurisdiction".formatted(division)));
    }

    /** Seen from below, or shipped with the service: to be answered, not to be changed. */
    public static Refusal notYours() {
        return new Refusal.Forbidden(
                Text.of(
                        "该检查表由上级或系统提供，可使用、不可更改；可用自己的编码另行起草",
                        "This checklist comes from above or with the service: it may be used, not changed; draft your own under another code"));
    }

    private static Refusal refused(Violation violation) {
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
