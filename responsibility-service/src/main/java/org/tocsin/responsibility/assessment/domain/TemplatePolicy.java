package org.tocsin.responsibility.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** What a template must keep to: 100 points, each line said once and whole. */
final class TemplatePolicy {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TemplatePolicy() {}

    /**
     * @throws Refusal.RuleBroken naming everything that is wrong
     */
    static void check(TemplateTerms terms) {
        List<Violation> wrong = new ArrayList<>();
        BigDecimal sum =
                terms.indicators().stream()
                        .map(Indicator::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            wrong.add(
                    Violation.of(
                            "/indicators",
                            "weights-not-100",
                            "各项分值合计应为 100，现为 " + sum.toPlainString(),
                            "The weights must add up to 100, they add up to "
                                    + sum.toPlainString()));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < terms.indicators().size(); i++) {
            Indicator indicator = terms.indicators().get(i);
            String pointer = "/indicators/" + i;
            if (!codes.add(indicator.code())) {
                wrong.add(
                        Violation.of(
                                pointer + "/code",
                                "code-twice",
                                "指标代码重复：" + indicator.code(),
                                "Two indicators are called " + indicator.code()));
            }
            wrong.addAll(ofKind(indicator, pointer));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(wrong.getFirst().message(), wrong);
        }
    }

    private static List<Violation> ofKind(Indicator indicator, String pointer) {
        List<Violation> wrong = new ArrayList<>();
        boolean deduction = indicator.kind() == IndicatorKind.DEDUCTION;
        boolean quota = indicator.kind() == IndicatorKind.QUOTA;
        boolean limit = indicator.kind() == IndicatorKind.INDICATOR_LIMIT;
        fits(wrong, pointer + "/deductions", deduction, !indicator.deductions().isEmpty());
        fits(wrong, pointer + "/quota", quota, indicator.quota() != null);
        fits(wrong, pointer + "/reach", deduction || quota, indicator.reach() != null);
        if (!limit) {
            fits(wrong, pointer + "/measures", false, !indicator.measures().isEmpty());
        }
        if (!deduction) {
            fits(wrong, pointer + "/floor", false, indicator.floor() != null);
        } else if (indicator.floor() != null
                && indicator.floor().compareTo(indicator.weight()) > 0) {
            wrong.add(
                    Violation.of(
                            pointer + "/floor",
                            "floor-above-weight",
                            "最低得分不能高于分值",
                            "The floor cannot be above the weight"));
        }
        return wrong;
    }

    private static void fits(
            List<Violation> wrong, String pointer, boolean needed, boolean present) {
        if (needed && !present) {
            wrong.add(Violation.of(pointer, "missing-for-kind", "该计分方式需要此项", "This kind needs it"));
        } else if (present && !needed) {
            wrong.add(
                    Violation.of(
                            pointer, "not-of-kind", "该计分方式没有此项", "This kind does not have it"));
        }
    }
}
