package org.tocsin.responsibility.agreement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** The rules that the terms of an agreement must keep, whoever writes them. */
final class TermsPolicy {

    private static final Pattern SEVERAL_PERSONS = Pattern.compile("[、；;/,，&\\n]");

    private TermsPolicy() {}

    static void check(AgreementTerms terms) {
        List<Violation> violations = new ArrayList<>();
        checkPeriod(terms, violations);
        checkLimits(terms.limits(), violations);
        checkDuties(terms.dutyItems(), violations);
        if (!violations.isEmpty()) {
            throw new Refusal.RuleBroken(
                    Text.of("责任书条款不符合规定", "The terms of the agreement break rules"), violations);
        }
    }

    private static void checkPeriod(AgreementTerms terms, List<Violation> violations) {
        if (terms.periodEnd().isBefore(terms.periodStart())) {
            violations.add(
                    Violation.of(
                            "/periodEnd",
                            "period-backwards",
                            "期限的结束日不得早于开始日",
                            "The period must not end before it starts"));
        }
    }

    private static void checkLimits(List<ControlLimit> limits, List<Violation> violations) {
        Set<Measure> seen = EnumSet.noneOf(Measure.class);
        for (int i = 0; i < limits.size(); i++) {
            ControlLimit limit = limits.get(i);
            if (!seen.add(limit.measure())) {
                violations.add(
                        Violation.of(
                                "/limits/" + i + "/measure",
                                "measure-twice",
                                "同一指标只能出现一次",
                                "A measure may be limited only once"));
            }
            if (limit.measure() != Measure.DIRECT_LOSS_CNY && !isWhole(limit.limit())) {
                violations.add(
                        Violation.of(
                                "/limits/" + i + "/limit",
                                "limit-not-whole",
                                "起数和人数必须是整数",
                                "A count must be a whole number"));
            }
        }
    }

    private static void checkDuties(List<DutyItem> duties, List<Violation> violations) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < duties.size(); i++) {
            String item = duties.get(i).item().strip();
            Integer first = seen.putIfAbsent(item, i);
            if (first != null) {
                violations.add(
                        Violation.of(
                                "/dutyItems/" + i + "/item",
                                "duty-item-twice",
                                "一事一主体：“%s”与第 %d 项重复，同一事项只能列一次".formatted(item, first + 1),
                                "A duty may be listed only once: '%s' is /dutyItems/%d already"
                                        .formatted(item, first)));
            }
            if (SEVERAL_PERSONS.matcher(duties.get(i).accountablePerson()).find()) {
                violations.add(
                        Violation.of(
                                "/dutyItems/" + i + "/accountablePerson",
                                "one-accountable-person",
                                "一主体一责任人：每项只能有一名责任人",
                                "Each duty has exactly one accountable person"));
            }
        }
    }

    private static boolean isWhole(BigDecimal limit) {
        return limit.stripTrailingZeros().scale() <= 0;
    }
}
