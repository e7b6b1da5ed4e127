package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * The instants that the statutory clock runs on.
 *
 * @param headInformedAt {@code null} if not known
 * @param receivedAt {@code null} if not known
 */
public record Timing(
        Instant occurredAt, @Nullable Instant headInformedAt, @Nullable Instant receivedAt) {

    /** Refuses an order of events that cannot have been, and anything in the future. */
    public void check(Instant now) {
        requireNotAfter(occurredAt, now, "occurred-in-future", "occurredAt", "现在", "now");
        if (headInformedAt != null) {
            requireNotAfter(
                    headInformedAt, now, "informed-in-future", "headInformedAt", "现在", "now");
            requireNotAfter(
                    occurredAt,
                    headInformedAt,
                    "informed-before-accident",
                    "occurredAt",
                    "headInformedAt",
                    "headInformedAt");
        }
        if (receivedAt != null) {
            requireNotAfter(receivedAt, now, "received-in-future", "receivedAt", "现在", "now");
            requireNotAfter(
                    occurredAt,
                    receivedAt,
                    "received-before-accident",
                    "occurredAt",
                    "receivedAt",
                    "receivedAt");
        }
    }

    private static void requireNotAfter(
            Instant earlier, Instant later, String rule, String name, String zh, String en) {
        if (earlier.isAfter(later)) {
            throw new Refusal.RuleBroken(
                    rule,
                    Text.of(
                            "%s 不能晚于%s".formatted(name, zh),
                            "%s must not be after %s".formatted(name, en)));
        }
    }
}
