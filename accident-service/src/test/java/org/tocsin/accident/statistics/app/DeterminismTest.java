package org.tocsin.accident.statistics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.accident.testing.Api.ACCIDENTS;
import static org.tocsin.accident.testing.Api.STATISTICS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.statistics.app.AccidentCounts.Coverage;
import org.tocsin.accident.statistics.app.AccidentCounts.Group;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.accident.statistics.persistence.FactRepository;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.testing.RealServers;

/**
 * What was once answered as of an instant is answered so for ever: while others revise, while
 * transactions and connections are killed, by an engine that has grown, by one that was made anew
 * and by the database.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class DeterminismTest {

    private static final int ACCIDENT_COUNT = 300;
    private static final int REVISIONS = 3_000;
    private static final int INSTANTS = 1_000;
    private static final int QUESTIONS = 1_200;
    private static final int WRITERS = 2;
    private static final List<String> GROUPS =
            List.of(
                    "category,month",
                    "division,severity",
                    "quarter,type",
                    "day,division",
                    "industry,year");

    private final LiveEngine live;
    private final EngineCounts counts;
    private final FactRepository reference;
    private final RandomRevisions revisions;
    private final Ledger ledger;

    DeterminismTest(
            LiveEngine live,
            EngineCounts counts,
            FactRepository reference,
            RandomRevisions revisions,
            Ledger ledger) {
        this.live = live;
        this.counts = counts;
        this.reference = reference;
        this.revisions = revisions;
        this.ledger = ledger;
    }

    @Test
    void everyAnswerIsTheSameForEver() throws Exception {
        Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<UUID> accidents = imported();
        Map<String, String> answers = new ConcurrentHashMap<>();
        AtomicInteger kept = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Random dice = new Random(writer);
                all.add(threads.submit(() -> write(accidents, dice, kept)));
            }
            all.add(threads.submit(() -> askAndAsk(began, answers)));
            Future<?> writing = all.getFirst();
            all.add(threads.submit(() -> rebuildWhile(writing)));
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(kept.get()).isBetween(REVISIONS * 9 / 10, REVISIONS - 1);
        assertThat(answers).hasSize(INSTANTS);
        assertThat(Set.copyOf(answers.values())).hasSizeGreaterThan(INSTANTS / 2);

        assertThat(live.upTo(began)).isPresent();
        same(answers, 4);
        live.rebuild();
        assertThat(live.upTo(began)).isPresent();
        same(answers, 1);
        live.forget();
        assertThat(live.upTo(began)).isEmpty();
        same(answers, 10);
        live.rebuild();
        compareWithTheDatabase(began);
    }

    private void write(List<UUID> accidents, Random dice, AtomicInteger kept) {
        for (int i = 0; i < REVISIONS / WRITERS; i++) {
            kept.addAndGet(revisions.revise(accidents, dice) ? 1 : 0);
        }
    }

    private void rebuildWhile(Future<?> writing) {
        while (!writing.isDone()) {
            live.rebuild();
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void askAndAsk(Instant began, Map<String, String> answers) {
        Random dice = new Random(3);
        while (answers.size() < INSTANTS) {
            long past = ChronoUnit.MICROS.between(began, Instant.now());
            Instant asOf = began.plus((long) (dice.nextDouble() * past), ChronoUnit.MICROS);
            String question =
                    "%s?compare=previousYear&from=2025-01-01&to=2026-08-31&groupBy=%s&asOf=%s"
                            .formatted(STATISTICS, GROUPS.get(dice.nextInt(GROUPS.size())), asOf);
            answers.put(question, answer(question));
        }
    }

    private static void same(Map<String, String> answers, int every) {
        int number = 0;
        for (Map.Entry<String, String> asked : answers.entrySet()) {
            if (number++ % every == 0) {
                assertThat(answer(asked.getKey())).as(asked.getKey()).isEqualTo(asked.getValue());
            }
        }
    }

    private static String answer(String question) {
        return Api.as(People.auditor())
                .urlEncodingEnabled(false)
                .get(question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Questions nobody would ask, of the engine and of the database. */
    private void compareWithTheDatabase(Instant began) {
        Random dice = new Random(17);
        long past = ChronoUnit.MICROS.between(began, Instant.now());
        int notEmpty = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Instant asOf =
                    ledger.settle(began.plus((long) (dice.nextDouble() * past), ChronoUnit.MICROS));
            Coverage coverage = coverage(dice);
            LocalDate from = LocalDate.of(2024, 12, 1).plusDays(dice.nextInt(600));
            Period period = new Period(from, from.plusDays(dice.nextInt(500)));
            List<Dimension> by = dimensions(dice);
            String question = "%s %s %s %s".formatted(by, coverage, period, asOf);
            assertThat(live.upTo(asOf)).isPresent();
            var answered = sorted(counts.grouped(by, coverage, period, asOf));
            assertThat(answered)
                    .as(question)
                    .isEqualTo(
                            sorted(
                                    inTransaction(
                                            () -> reference.grouped(by, coverage, period, asOf))));
            assertThat(counts.excluded(coverage, period, asOf))
                    .as(question)
                    .isEqualTo(inTransaction(() -> reference.excluded(coverage, period, asOf)));
            notEmpty += answered.isEmpty() ? 0 : 1;
        }
        assertThat(notEmpty).isGreaterThan(QUESTIONS / 3);
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(work);
    }

    private static List<Dimension> dimensions(Random dice) {
        List<Dimension> all = new ArrayList<>(List.of(Dimension.values()));
        all.remove(Dimension.WEEK);
        Collections.shuffle(all, dice);
        return List.copyOf(all.subList(0, 1 + dice.nextInt(3)));
    }

    private static Coverage coverage(Random dice) {
        List<String> places =
                List.of(
                        "990100",
                        "990100",
                        "990101",
                        "990102",
                        "990101001",
                        "990171",
                        "990000",
                        "991234");
        Set<String> industries =
                switch (dice.nextInt(4)) {
                    case 0 -> Set.of("C");
                    case 1 -> Set.of("C34", "E");
                    default -> Set.of();
                };
        Scope scope = new Scope(places.get(dice.nextInt(4)), industries, null, Set.of());
        String division = dice.nextBoolean() ? null : places.get(dice.nextInt(places.size()));
        return new Coverage(scope, division, kinds(dice));
    }

    private static AccidentKinds kinds(Random dice) {
        return switch (dice.nextInt(6)) {
            case 0 ->
                    AccidentKinds.of(
                            List.of(AccidentCategory.FIRE), List.of(), List.of(), List.of());
            case 1 ->
                    AccidentKinds.of(
                            List.of(), List.of(Severity.GENERAL), List.of("09"), List.of());
            case 2 -> AccidentKinds.of(List.of(), List.of(), List.of(), List.of("C3", "UNKNOWN"));
            default -> AccidentKinds.ALL;
        };
    }

    private static List<String> sorted(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.sums().accidents() > 0)
                .map(group -> new TreeMap<>(group.keys()) + " " + group.sums())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private List<UUID> imported() {
        String run = UUID.randomUUID().toString();
        StringBuilder csv =
                new StringBuilder(
                        "source,externalId,occurredAt,division,category,typeCode,deaths,seriousInjuries,directLossCny,description\r\n");
        for (int i = 0; i < ACCIDENT_COUNT; i++) {
            csv.append(
                    "%s,%d,2025-%02d-%02dT10:00:00+08:00,990101001,%s,%s,%d,%d,%d.25,坠落\r\n"
                            .formatted(
                                    run,
                                    i,
                                    1 + i % 12,
                                    1 + i % 28,
                                    i % 2 == 0 ? "CONSTRUCTION" : "FIRE",
                                    i % 3 == 0 ? "09" : "010",
                                    i % 3,
                                    i % 11,
                                    i * 1000));
        }
        Api.as(People.bureauA())
                .contentType("text/csv; charset=UTF-8")
                .body(csv.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(ACCIDENTS + "/imports?mode=atomic")
                .then()
                .statusCode(201);
        return revisions.accidentsOf(run);
    }
}
