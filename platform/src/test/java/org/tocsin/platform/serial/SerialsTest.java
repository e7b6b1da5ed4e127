package org.tocsin.platform.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class SerialsTest {

    @Inject Serials serials;

    private String take(String prefix) {
        return QuarkusTransaction.requiringNew().call(() -> serials.next(prefix, "990101", 2026));
    }

    @Test
    void countsWithinPrefixDivisionAndYear() {
        assertThat(take("SA")).isEqualTo("SA-990101-2026-000001");
        assertThat(take("SA")).isEqualTo("SA-990101-2026-000002");
        assertThat(take("SB")).isEqualTo("SB-990101-2026-000001");
    }

    @Test
    void givesANumberBackThatWasNotUsed() {
        assertThat(take("SC")).endsWith("-000001");
        assertThatThrownBy(
                        () ->
                                QuarkusTransaction.requiringNew()
                                        .run(
                                                () -> {
                                                    serials.next("SC", "990101", 2026);
                                                    throw new IllegalStateException("as told");
                                                }))
                .hasMessageContaining("as told");
        assertThat(take("SC")).endsWith("-000002");
    }

    @Test
    void givesBlocksInOrder() {
        List<String> block =
                QuarkusTransaction.requiringNew()
                        .call(() -> serials.next("SD", "990101", 2026, 200));

        assertThat(block).hasSize(200).isSorted();
        assertThat(block.getFirst()).endsWith("-000001");
        assertThat(take("SD")).endsWith("-000201");
    }

    @Test
    void refusesToCountWhereNothingHoldsTheLock() {
        assertThatThrownBy(() -> serials.next("SE", "990101", 2026))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void leavesNoGapAndRepeatsNothingWhenManyStartASeriesAtOnce()
            throws InterruptedException, ExecutionException {
        int threads = 8;
        int each = 15;
        var start = new CountDownLatch(1);
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            work.add(
                    () -> {
                        start.await();
                        return IntStream.range(0, each).mapToObj(_ -> take("SF")).toList();
                    });
        }
        List<String> taken = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<String>>> running = work.stream().map(pool::submit).toList();
            start.countDown();
            for (Future<List<String>> one : running) {
                taken.addAll(one.get());
            }
        }

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, threads * each)
                                .mapToObj("SF-990101-2026-%06d"::formatted)
                                .toList());
    }
}
