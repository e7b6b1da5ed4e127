package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What must be true of a tip, and of what is done with it. */
public final class TipRules {

    private static final Text INCOMPLETE =
            Text.of("核查结果不完整", "The result of the verification is incomplete");

    private TipRules() {}

    /** A hint at another time would be a slip of the pen, so it is said. */
    public static void check(FileTip tip, Instant now) {
        if (tip.seenAt() != null && tip.seenAt().isAfter(now)) {
            throw refused(
                    "/seenAt",
                    "seen-in-the-future",
                    "发现时间不得晚于现在",
                    "The time of seeing lies in the future");
        }
    }

    public static Refusal unknownDivision() {
        return refused("/division", "division-unknown", "没有这个行政区划", "There is no such division");
    }

    /** Without a key to seal it with, an identity is not taken at all. */
    public static Refusal identityNotTaken() {
        return refused(
                "/reporter",
                "identity-not-taken",
                "本系统目前不能安全保存举报人身份，暂不受理实名举报；请匿名举报（不填 reporter）",
                "Identities cannot be kept safely here at present: file the tip anonymously, without reporter");
    }

    /**
     * Work Safety Law Art. 73: where people have died, the government at county level or above
     * organises the verification.
     */
    static List<Violation> unmet(TipTransition step, TipStanding standing) {
        boolean needsGovernment =
                switch (step) {
                    case ACCEPT, VERIFY, ANSWER -> true;
                    case FORWARD -> false;
                };
        return needsGovernment && standing.awaitsGovernment() ? List.of(notForwarded()) : List.of();
    }

    static void check(TipCommand.Forward forward, TipStanding standing) {
        if (forward.authority() != TipAuthority.COUNTY_GOVERNMENT && standing.awaitsGovernment()) {
            throw new Refusal.RuleBroken(notForwarded().message(), List.of(notForwarded()));
        }
    }

    static void check(TipCommand.Verify verify) {
        List<Violation> broken = new ArrayList<>();
        if (verify.result() == TipVerdict.CONFIRMED) {
            need(broken, verify.signedBy(), "signedBy", "负责人签字", "who signed it off");
            need(broken, verify.description(), "description", "隐患描述", "a description");
            if (verify.unitId() == null) {
                need(broken, null, "unitId", "隐患所在单位", "the unit");
            }
        } else {
            refuse(broken, verify.unitId(), "unitId");
            refuse(broken, verify.grade(), "grade");
            refuse(broken, verify.part(), "part");
            refuse(broken, verify.item(), "item");
            refuse(broken, verify.description(), "description");
            refuse(broken, verify.position(), "position");
        }
        if (!broken.isEmpty()) {
            throw new Refusal.RuleBroken(INCOMPLETE, broken);
        }
    }

    private static void need(
            List<Violation> broken, @Nullable String given, String field, String zh, String en) {
        if (given == null || given.isBlank()) {
            broken.add(
                    Violation.of(
                            "/" + field,
                            "needed-for-confirmed",
                            "查实的举报须有" + zh,
                            "A confirmed tip needs " + en));
        }
    }

    private static void refuse(List<Violation> broken, @Nullable Object given, String field) {
        if (given != null) {
            broken.add(
                    Violation.of(
                            "/" + field,
                            "only-for-confirmed",
                            "未查实的举报不填此项",
                            "Not for a tip that was not confirmed"));
        }
    }

    private static Violation notForwarded() {
        return Violation.of(
                null,
                "county-government-first",
                "举报涉及人员死亡，须先转县级以上人民政府组织核查（安全生产法第七十三条）",
                "People have died: forward it to the county government first (Work Safety Law Art. 73)");
    }

    private static Refusal refused(String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(Text.of(zh, en), List.of(violation));
    }
}
