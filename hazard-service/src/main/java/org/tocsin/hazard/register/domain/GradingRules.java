package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Who may judge a hazard graver or lighter than it was reported. */
final class GradingRules {

    private GradingRules() {}

    /** Only what is major is judged by a standard for major hazards. */
    static void checkStandard(@Nullable String standardCode, Grade judged) {
        if (standardCode != null && judged != Grade.MAJOR) {
            Violation notMajor =
                    Violation.of(
                            "/standardCode",
                            "standard-not-applicable",
                            "一般隐患不适用重大事故隐患判定标准",
                            "A general hazard is not judged by a standard for major ones");
            throw new Refusal.RuleBroken(notMajor.message(), List.of(notMajor));
        }
    }

    /** The grade that stands after verification. */
    static Grade judge(Grade reported, @Nullable Grade judged, Actor actor) {
        if (judged == null || judged == reported) {
            return reported;
        }
        if (judged == Grade.GENERAL) {
            throw new Refusal.RuleBroken(
                    "downgrade-needs-leader",
                    Text.of(
                            "重大隐患降级须由领导批准，核实时不得降级",
                            "A major hazard is downgraded by a leader, not when verified"));
        }
        if (!actor.is(Roles.BUREAU_OFFICER) && !actor.is(Roles.DEPARTMENT_OFFICER)) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "隐患分级由监管部门认定",
                            "Grading is for officers of the bureau or the department"));
        }
        return judged;
    }
}
