package org.tocsin.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final Quota TEN_A_SECOND = new Quota("client", 10, Duration.ofSeconds(1));

    private static int admitted(Quota quota, long from, long until, long step) {
        long state = 0;
        int admitted = 0;
        for (long now = from; now < until; now += step) {
            long after = quota.after(state, now);
            if (after >= 0) {
                state = after;
                admitted++;
            }
        }
        return admitted;
    }

    @Test
    void theWholeQuotaMayComeAtOnce() {
        long state = 0;
        for (int i = 0; i < 10; i++) {
            state = TEN_A_SECOND.after(state, 5_000_000);
            assertThat(state).isPositive();
        }
        assertThat(TEN_A_SECOND.after(state, 5_000_000)).isNegative();
        assertThat(TEN_A_SECOND.after(state, 5_099_999)).isNegative();
        assertThat(TEN_A_SECOND.after(state, 5_100_000)).isPositive();
    }

    @Test
    void noSecondHasMoreThanTheRateOnceTheBurstIsSpent() {
        assertThat(admitted(TEN_A_SECOND, 0, 10_000_000, 1_000)).isEqualTo(10 + 99);
    }

    @Test
    void whoKeepsToTheRateIsNeverRefused() {
        assertThat(admitted(TEN_A_SECOND, 0, 100_000_000, 100_000)).isEqualTo(1000);
    }

    @Test
    void theHeadersAreStructuredFields() {
        long state = TEN_A_SECOND.after(0, 1_000_000);
        Quota.Verdict verdict = TEN_A_SECOND.verdict(true, state, 1_000_000);
        assertThat(verdict.policy()).isEqualTo("\"client\";q=10;w=1");
        assertThat(verdict.rateLimit()).isEqualTo("\"client\";r=9;t=1");
    }

    @Test
    void aRefusalSaysWhenOneMoreIsAdmitted() {
        Quota slow = new Quota("client", 2, Duration.ofMinutes(1));
        long state = slow.after(slow.after(0, 0), 0);
        Quota.Verdict refused = slow.verdict(false, state, 0);
        assertThat(refused.remaining()).isZero();
        assertThat(refused.seconds()).isEqualTo(30);
        assertThat(slow.after(state, refused.seconds() * 1_000_000)).isPositive();
    }

    @Test
    void manyThreadsTogetherGetNoMoreThanOne() throws Exception {
        Quota quota = new Quota("client", 1000, Duration.ofHours(1));
        QuotasInMemory store = new QuotasInMemory(Duration.ofHours(1), 100);
        AtomicInteger admitted = new AtomicInteger();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                callers.execute(
                        () -> {
                            for (int i = 0; i < 500; i++) {
                                if (store.count(quota, "a").admitted()) {
                                    admitted.incrementAndGet();
                                }
                            }
                        });
            }
        }
        assertThat(admitted.get()).isBetween(1000, 1001);
        assertThat(store.count(quota, "b").admitted()).as("another caller").isTrue();
    }
}
