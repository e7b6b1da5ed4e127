package org.tocsin.responsibility.agreement.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.platform.problem.Violation;

/**
 * The split of a parent's limits among its children (层层分解): per measure the children together stay
 * within the parent's limit. A measure that the parent does not limit is split without a bound.
 */
public final class LimitSplit {

    private LimitSplit() {}

    /**
     * What is too much if {@code own} joins its siblings.
     *
     * @param siblings what the other children that bind somebody hold, per measure
     */
    public static List<Violation> ofChild(
            List<ControlLimit> parent, Map<Measure, BigDecimal> siblings, List<ControlLimit> own) {
        List<Violation> tooMuch = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ControlLimit limit = own.get(i);
            BigDecimal bound = bound(parent, limit.measure());
            BigDecimal sum =
                    siblings.getOrDefault(limit.measure(), BigDecimal.ZERO).add(limit.limit());
            if (bound != null && sum.compareTo(bound) > 0) {
                tooMuch.add(violation("/limits/" + i + "/limit", limit.measure(), sum, bound));
            }
        }
        return tooMuch;
    }

    /** What is too much if {@code own} becomes the parent of the children there are. */
    public static List<Violation> ofParent(
            List<ControlLimit> own, Map<Measure, BigDecimal> children) {
        List<Violation> tooMuch = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            ControlLimit limit = own.get(i);
            BigDecimal sum = children.getOrDefault(limit.measure(), BigDecimal.ZERO);
            if (sum.compareTo(limit.limit()) > 0) {
                tooMuch.add(
                        violation("/limits/" + i + "/limit", limit.measure(), sum, limit.limit()));
            }
        }
        return tooMuch;
    }

    private static BigDecimal bound(List<ControlLimit> parent, Measure measure) {
        return parent.stream()
                .filter(limit -> limit.measure() == measure)
                .map(ControlLimit::limit)
                .findFirst()
                .orElse(null);
    }

    private static Violation violation(
            String pointer, Measure measure, BigDecimal sum, BigDecimal bound) {
        String total = plain(sum);
        String limit = plain(bound);
        String excess = plain(sum.subtract(bound));
        return Violation.of(
                pointer,
                "limit-split",
                "%s：下级指标合计 %s，上级限额 %s，超出 %s；如确需突破，须说明理由".formatted(measure, total, limit, excess),
                "%s: the children add up to %s, the parent's limit is %s, %s too much; only with a reason"
                        .formatted(measure, total, limit, excess));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
