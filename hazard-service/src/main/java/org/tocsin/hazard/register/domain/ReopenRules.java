package org.tocsin.hazard.register.domain;

import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** When a closed hazard may be taken up again: once at a time, and not as something lighter. */
public final class ReopenRules {

    private ReopenRules() {}

    /** Lowering a grade is for a leader, and not to be had by closing and reopening. */
    public static Grade grade(ReopenHazard command, HazardSnapshot old) {
        Grade before = old.standing().grade();
        if (command.grade() == Grade.GENERAL && before == Grade.MAJOR) {
            throw refused(
                    Violation.of(
                            "/grade",
                            "downgrade-needs-leader",
                            "原为重大隐患，重新立案不得降低等级",
                            "It was a major hazard and is not reopened as a general one"));
        }
        return command.grade() == null ? before : command.grade();
    }

    public static Refusal alreadyReopened(UUID successor) {
        return refused(
                Violation.of(
                        null,
                        "reopened-already",
                        "该隐患已重新立案（%s），尚未办结".formatted(successor),
                        "It has been reopened as %s, which has not ended".formatted(successor)));
    }

    private static Refusal refused(Violation why) {
        return new Refusal.RuleBroken(why.message(), List.of(why));
    }
}
