package org.tocsin.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The quotas of one gateway by itself. Bounded: whoever has not asked for longer than any window
 * has a whole quota anyway, and beyond {@code most} clients the one that has asked least is
 * forgotten.
 */
final class QuotasInMemory implements QuotaStore {

    private final Cache<String, AtomicLong> states;
    private final long origin = System.nanoTime();

    QuotasInMemory(Duration longest, long most) {
        this.states = Caffeine.newBuilder().expireAfterAccess(longest).maximumSize(most).build();
    }

    @Override
    public Future<Quota.Verdict> take(Quota quota, String who) {
        return Future.succeededFuture(count(quota, who));
    }

    Quota.Verdict count(Quota quota, String who) {
        AtomicLong state = states.get(who, _ -> new AtomicLong());
        while (true) {
            long now = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - origin);
            long before = state.get();
            long after = quota.after(before, now);
            if (after < 0) {
                return quota.verdict(false, before, now);
            }
            if (state.compareAndSet(before, after)) {
                return quota.verdict(true, after, now);
            }
        }
    }
}
