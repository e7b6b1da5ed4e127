package org.tocsin.hazard.register.domain;

import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** How listed supervision (挂牌督办) and the life of a hazard hold each other. */
final class ListingRules {

    private ListingRules() {}

    static Violation active() {
        return Violation.of(
                null,
                "listing-active",
                "挂牌督办尚未摘牌",
                "A listed supervision of this hazard is still under way");
    }

    /** Nothing that has ended is put under supervision. */
    static Refusal ended(HazardStatus status) {
        Violation ended =
                Violation.of(
                        null,
                        "hazard-ended",
                        "隐患已办结（%s），不能挂牌督办".formatted(status.text().zh()),
                        "The hazard has ended (%s) and cannot be listed".formatted(status));
        return new Refusal.RuleBroken(ended.message(), List.of(ended));
    }
}
