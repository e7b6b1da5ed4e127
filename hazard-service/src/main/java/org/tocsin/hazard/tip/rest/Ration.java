package org.tocsin.hazard.tip.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.tocsin.hazard.tip.app.TipSettings.Limit;

/**
 * How often something may be done, from one address and in all: token buckets in this instance's
 * memory. The number of addresses remembered is bounded; whoever has more addresses than that still
 * meets the limit for all.
 */
final class Ration {

    private static final int ADDRESSES = 100_000;

    private final String name;
    private final Limit limit;
    private final Bucket all;
    private final LoadingCache<String, Bucket> each;

    Ration(String name, Limit limit) {
        this.name = name;
        this.limit = limit;
        this.all = bucket(limit.inAll(), limit.window());
        this.each =
                Caffeine.newBuilder()
                        .maximumSize(ADDRESSES)
                        .expireAfterAccess(limit.window())
                        .build(_ -> bucket(limit.perAddress(), limit.window()));
    }

    /**
     * What is left after this attempt.
     *
     * @param retryAfter how long until it would have been granted; zero if it was
     */
    record Share(boolean granted, long remaining, Duration reset, Duration retryAfter) {}

    Share take(String address) {
        ConsumptionProbe own = each.get(address).tryConsumeAndReturnRemaining(1);
        if (!own.isConsumed()) {
            return share(own);
        }
        ConsumptionProbe shared = all.tryConsumeAndReturnRemaining(1);
        return share(shared.isConsumed() ? own : shared);
    }

    /** The policy as the header {@code RateLimit-Policy} has it. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, limit.perAddress(), limit.window().toSeconds());
    }

    /** What is left as the header {@code RateLimit} has it. */
    String state(Share share) {
        return "\"%s\";r=%d;t=%d".formatted(name, share.remaining(), roundedUp(share.reset()));
    }

    static long roundedUp(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    private static Share share(ConsumptionProbe probe) {
        return new Share(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(int capacity, Duration window) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, window))
                .build();
    }
}
