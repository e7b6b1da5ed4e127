package org.tocsin.hazard.register.domain;

import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What a duplicate may be merged into: another hazard of the same unit that is still worked on. */
public final class MergeRules {

    private MergeRules() {}

    public static void check(HazardSnapshot duplicate, HazardSnapshot target) {
        if (duplicate.id().equals(target.id())) {
            throw refused("merge-into-itself", "不能并入自身", "A hazard cannot be merged into itself");
        }
        if (!duplicate.location().unitId().equals(target.location().unitId())) {
            throw refused(
                    "merge-target-of-another-unit",
                    "只能并入同一单位的隐患",
                    "The hazards belong to different units");
        }
        if (duplicate.standing().grade() == Grade.MAJOR
                && target.standing().grade() == Grade.GENERAL) {
            throw refused(
                    "merge-hides-major",
                    "重大隐患不能并入一般隐患",
                    "A major hazard cannot be merged into a general one");
        }
        if (target.standing().status().isEnded()) {
            throw refused(
                    "merge-target-ended",
                    "目标隐患已办结",
                    "The hazard to merge into is no longer being worked on");
        }
    }

    public static Refusal unknownTarget(UUID id) {
        return refused(
                "merge-target-unknown", "没有可并入的隐患 " + id, "No hazard " + id + " to merge into");
    }

    private static Refusal refused(String code, String zh, String en) {
        Violation violation = Violation.of("/intoHazardId", code, zh, en);
        return new Refusal.RuleBroken(Text.of(zh, en), java.util.List.of(violation));
    }
}
