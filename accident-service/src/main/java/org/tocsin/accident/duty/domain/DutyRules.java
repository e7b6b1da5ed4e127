package org.tocsin.accident.duty.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of all rules of the clock. An accident is judged by those of its own day. */
public record DutyRules(List<DutyRule> all) {

    public DutyRules {
        all =
                all.stream()
                        .sorted(
                                Comparator.comparing(DutyRule::duty)
                                        .thenComparing(DutyRule::validFrom))
                        .toList();
        requireOneAtATime(all);
    }

    /** Sorted, two versions of a duty that are in force on one day stand beside each other. */
    private static void requireOneAtATime(List<DutyRule> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            DutyRule before = sorted.get(i - 1);
            DutyRule next = sorted.get(i);
            if (before.duty() == next.duty() && before.isInForceOn(next.validFrom())) {
                throw new IllegalArgumentException(
                        "Two rules of %s are in force on %s: %s and %s"
                                .formatted(
                                        next.duty(),
                                        next.validFrom(),
                                        before.version(),
                                        next.version()));
            }
        }
    }

    /** Empty for days before there was such a rule. */
    public Optional<DutyRule> inForce(DutyKind duty, LocalDate day) {
        return all.stream()
                .filter(rule -> rule.duty() == duty && rule.isInForceOn(day))
                .findFirst();
    }
}
