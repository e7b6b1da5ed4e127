package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: ever later, and never at the same moment as all the
 * others that failed with it.
 *
 * @param first the pause after the first failure
 * @param factor by which each is longer than the one before
 * @param longest the longest pause
 * @param jitter by which part a pause is shorter or longer by chance, 0 to 1
 */
public record RetryPlan(Duration first, int factor, Duration longest, double jitter) {

    /**
     * @param failures how often it has failed, from 1
     * @param asked by the receiver ({@code Retry-After}); taken where it is longer, up to the
     *     longest pause
     */
    public Duration pause(int failures, @Nullable Duration asked, RandomGenerator random) {
        double millis =
                Math.min(first.toMillis() * Math.pow(factor, failures - 1.0), longest.toMillis());
        double moved = millis * (1 + jitter * (2 * random.nextDouble() - 1));
        double wanted = asked == null ? 0 : Math.min(asked.toMillis(), longest.toMillis());
        return Duration.ofMillis(Math.round(Math.max(moved, wanted)));
    }
}
