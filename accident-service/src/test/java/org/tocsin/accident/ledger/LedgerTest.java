package org.tocsin.accident.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.accident.testing.Api.STATISTICS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** What was once answered as of an instant is answered so for ever. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LedgerTest {

    private final Ledger ledger;
    private final Units units;

    LedgerTest(Ledger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    @Test
    void placesAreStrictlyAscending() {
        List<Instant> places =
                QuarkusTransaction.requiringNew()
                        .call(() -> List.of(ledger.next(), ledger.next(), ledger.next()));

        assertThat(places).isSorted().doesNotHaveDuplicates();
        assertThat(ledger.settle(null)).isEqualTo(places.getLast());
    }

    @Test
    void nothingBecomesKnownAtOrBeforeAnInstantThatWasAskedFor() {
        Instant asked = ledger.settle(Instant.now());

        Instant next = QuarkusTransaction.requiringNew().call(ledger::next);

        assertThat(next).isAfter(asked);
    }

    @Test
    void aQuestionWaitsForWhoIsStillWriting() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Instant> writer =
                    threads.submit(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .call(
                                                    () -> {
                                                        Instant place = ledger.next();
                                                        writing.countDown();
                                                        commit.await(20, TimeUnit.SECONDS);
                                                        return place;
                                                    }));
            writing.await(20, TimeUnit.SECONDS);
            Instant asked = Instant.now();
            Future<Instant> reader = threads.submit(() -> ledger.settle(asked));
            Thread.sleep(300);
            assertThat(reader.isDone()).isFalse();
            commit.countDown();
            assertThat(reader.get(20, TimeUnit.SECONDS))
                    .isAfterOrEqualTo(writer.get().minusNanos(1));
        }
    }

    @Test
    void theSameQuestionHasTheSameBytesWhateverIsRevisedMeanwhile() throws Exception {
        UUID unit = units.inTownA();
        List<String> accidents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            accidents.add(Api.reported(unit));
        }
        Map<String, String> answers = new ConcurrentHashMap<>();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (String accident : accidents.subList(0, 3)) {
                all.add(threads.submit(() -> reviseManyTimes(accident)));
            }
            all.add(threads.submit(() -> askManyTimes(answers)));
            for (Future<?> each : all) {
                each.get(2, TimeUnit.MINUTES);
            }
        }

        assertThat(answers).hasSizeGreaterThan(15);
        answers.forEach(
                (asOf, bytes) -> assertThat(answer(asOf)).as("as of " + asOf).isEqualTo(bytes));
        assertThat(answers.values().stream().distinct().count()).isGreaterThan(2);
    }

    private static void reviseManyTimes(String accident) {
        for (int i = 0; i < 12; i++) {
            Api.revise(
                            People.bureauA(),
                            accident,
                            "SUPPLEMENTARY",
                            "\"deaths\": %d, \"directLossCny\": %d.25".formatted(i % 4, i * 1000))
                    .then()
                    .statusCode(200);
        }
    }

    private static void askManyTimes(Map<String, String> answers) {
        for (int i = 0; i < 20; i++) {
            String asOf = Instant.now().toString();
            answers.put(asOf, answer(asOf));
        }
    }

    private static String answer(String asOf) {
        return Api.as(People.bureauA())
                .queryParam("asOf", asOf)
                .queryParam("groupBy", "category,severity")
                .queryParam("compare", "previousYear")
                .get(STATISTICS)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
