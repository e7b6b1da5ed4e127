package org.tocsin.accident.statistics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.accident.statistics.domain.Dimension;

/**
 * The engine gives what counting version by version gives, whatever is asked, as of any instant.
 */
class EngineTest {

    private static final List<Dimension> DIMENSIONS =
            Stream.of(Dimension.values()).filter(d -> d != Dimension.WEEK).toList();
    private static final List<String> PLACES =
            List.of("99", "9901", "990101", "990102", "990101001", "990171", "880000", "123456");

    private final List<Question> asked = new ArrayList<>();

    /**
     * Epochs and cubes as small as makes every way of reading common, and as large as makes the
     * tail answer alone.
     */
    @ParameterizedTest
    @CsvSource({"64, 20", "256, 1000000", "128, 0", "1048576, 0", "4096, 300"})
    void answersAsThePlainCountDoes(int epochRows, int cubeRows) {
        History history = new History(epochRows + cubeRows);
        try (Engine engine = new Engine(epochRows, cubeRows)) {
            engine.divisions(History.DIVISIONS);
            advance(engine, history, 700);
            engine.loaded();
            for (int round = 0; round < 60; round++) {
                compare(engine, history, 12);
                advance(engine, history, 15);
            }
        }
        assertThat(asked).hasSize(720);
    }

    /** What was loaded in one go, in small steps, or with the sums made in between is one. */
    @Test
    void aRebuiltEngineAnswersTheSame() {
        History history = new History(7);
        try (Engine grown = new Engine(128, 50);
                Engine rebuilt = new Engine(4096, 500)) {
            grown.divisions(History.DIVISIONS);
            grown.loaded();
            List<History.Step> steps = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                steps.add(history.next());
                take(grown, steps.getLast());
            }
            steps.forEach(step -> take(rebuilt, step));
            rebuilt.divisions(History.DIVISIONS);
            rebuilt.loaded();
            for (int i = 0; i < 2_000; i++) {
                Question question = question(history);
                assertThat(sorted(rebuilt.ask(question))).isEqualTo(sorted(grown.ask(question)));
                assertThat(rebuilt.uncounted(question)).isEqualTo(grown.uncounted(question));
            }
        }
    }

    @Test
    void aDivisionThatMovesTakesItsPastWithIt() {
        History history = new History(11);
        try (Engine engine = new Engine(128, 40)) {
            engine.divisions(History.DIVISIONS);
            engine.loaded();
            advance(engine, history, 1_000);
            long before = accidents(engine, "990102");
            Map<String, List<String>> moved = new TreeMap<>(History.DIVISIONS);
            moved.put("990171", List.of("990171", "990102", "9901", "99"));

            engine.divisions(moved);

            assertThat(accidents(engine, "990102"))
                    .isEqualTo(before + accidents(engine, "990171"))
                    .isGreaterThan(before);
        }
    }

    @Test
    void codesThatComeLaterAreCountedAsWell() {
        History history = new History(13);
        try (Engine engine = new Engine(64, 0)) {
            engine.divisions(History.DIVISIONS);
            engine.loaded();
            advance(engine, history, 300);
            for (int type = 0; type < 60; type++) {
                Fact fact =
                        new Fact(
                                null,
                                "990101",
                                "T" + type,
                                "NEW",
                                "NEW",
                                "B:" + type,
                                19_500,
                                1,
                                0,
                                0,
                                5);
                engine.append(history.now() + 1 + type, List.of(), List.of(fact));
            }
            Question question =
                    new Question(
                            List.of(Dimension.TYPE, Dimension.CATEGORY),
                            "9901",
                            "9901",
                            new Kinds(Set.of("NEW"), Set.of(), Set.of(), Set.of(), Set.of()),
                            19_000,
                            20_000,
                            Long.MAX_VALUE);

            assertThat(engine.ask(question)).hasSize(60).allMatch(line -> line.accidents() == 1);
        }
    }

    @Test
    void moreCodesThanThereIsRoomForAreRefused() {
        try (Engine engine = new Engine(64, 0)) {
            engine.divisions(History.DIVISIONS);
            engine.loaded();
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 200; i++) {
                                    Fact fact =
                                            new Fact(
                                                    null, "9901", "", "C", "S", "T" + i, 1, 0, 0, 0,
                                                    0);
                                    engine.append(i, List.of(), List.of(fact));
                                }
                            })
                    .isInstanceOf(Outgrown.class);
        }
    }

    @Test
    void littleIsTakenWhereLittleIsKnownAndAllIsGivenBack() {
        Engine engine = new Engine(524_288, 65_536);
        engine.divisions(History.DIVISIONS);
        engine.loaded();
        advance(engine, new History(3), 100);

        assertThat(engine.bytes()).isBetween(1_000L, 100_000L);

        engine.close();
        assertThatThrownBy(engine::bytes).isInstanceOf(IllegalStateException.class);
    }

    private static long accidents(Engine engine, String division) {
        Question all =
                new Question(List.of(), division, division, Kinds.ALL, 0, 40_000, Long.MAX_VALUE);
        return engine.ask(all).stream().mapToLong(Line::accidents).sum();
    }

    private static void advance(Engine engine, History history, int steps) {
        for (int i = 0; i < steps; i++) {
            take(engine, history.next());
        }
    }

    private static void take(Engine engine, History.Step step) {
        engine.append(step.knownAt(), step.taken(), step.added());
    }

    private void compare(Engine engine, History history, int questions) {
        for (int i = 0; i < questions; i++) {
            Question question = question(history);
            asked.add(question);
            assertThat(sorted(engine.ask(question)))
                    .as("%s", question)
                    .isEqualTo(sorted(PlainCount.lines(history, question)));
            assertThat(engine.uncounted(question))
                    .as("%s", question)
                    .isEqualTo(PlainCount.uncounted(history, question));
        }
    }

    private static Question question(History history) {
        var dice = history.dice();
        List<Dimension> by = new ArrayList<>(DIMENSIONS);
        java.util.Collections.shuffle(by, dice);
        int[] period = history.period();
        if (dice.nextInt(3) == 0) { // whole years
            period[0] =
                    Math.toIntExact(LocalDate.ofEpochDay(period[0]).withDayOfYear(1).toEpochDay());
            period[1] = period[0] + 365 * (1 + dice.nextInt(2)) - 1;
        }
        String root = PLACES.get(dice.nextInt(PLACES.size()));
        return new Question(
                List.copyOf(by.subList(0, dice.nextInt(4))),
                dice.nextBoolean() ? "9901" : PLACES.get(dice.nextInt(PLACES.size())),
                root,
                kinds(history),
                period[0],
                period[1],
                dice.nextInt(3) == 0 ? history.now() : history.moment());
    }

    private static Kinds kinds(History history) {
        return switch (history.dice().nextInt(8)) {
            case 0 -> new Kinds(Set.of("CATEGORY_1", "X"), Set.of(), Set.of(), Set.of(), Set.of());
            case 1 ->
                    new Kinds(Set.of(), Set.of("SEVERITY_0"), Set.of("SET:01"), Set.of(), Set.of());
            case 2 -> new Kinds(Set.of(), Set.of(), Set.of(), Set.of("C"), Set.of("C", "E"));
            case 3 -> new Kinds(Set.of(), Set.of(), Set.of(), Set.of("C34", "UNKNOWN"), Set.of());
            case 4 -> new Kinds(Set.of(), Set.of(), Set.of(), Set.of("UNKNOWN"), Set.of());
            default -> Kinds.ALL;
        };
    }

    private static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(line -> new EnumMap<>(copy(line)).toString()))
                .toList();
    }

    private static Map<Dimension, String> copy(Line line) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        keys.putAll(line.keys());
        return keys;
    }
}
