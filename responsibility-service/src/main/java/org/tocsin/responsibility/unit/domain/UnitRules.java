package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** The rules that look at one request alone. */
public final class UnitRules {

    private UnitRules() {}

    /**
     * @throws Refusal.RuleBroken if there is a code and GB 32100 does not know such a one
     */
    static void requireCreditCode(@Nullable String creditCode) {
        if (creditCode != null && !SocialCreditCode.isValid(creditCode)) {
            throw broken(
                    "/creditCode",
                    "credit-code-checksum",
                    "统一社会信用代码不符合 GB 32100 的校验规则",
                    "The unified social credit code fails the check of GB 32100");
        }
    }

    static void requireSomething(UnitCommand.Amend amendment) {
        if (amendment.industry() == null
                && amendment.riskClass() == null
                && amendment.grid() == null
                && amendment.creditCode() == null) {
            throw broken(
                    null,
                    "nothing-to-amend",
                    "请至少填写行业、风险等级、网格或统一社会信用代码中的一项",
                    "Name an industry, a risk class, a grid or a credit code");
        }
    }

    /** A broken rule that one violation tells. */
    public static Refusal broken(@Nullable String pointer, String code, String zh, String en) {
        Violation violation = Violation.of(pointer, code, zh, en);
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
