package org.tocsin.bench.accident;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.bench.accident.FigureQuestion.Dialect;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.harness.Processes;
import org.tocsin.bench.stack.Connections;
import org.tocsin.bench.stack.ServiceStack;

/**
 * Twenty dashboard questions over ten years of accidents, as of now and as of random past instants,
 * beside the same by {@code GROUP BY} on the same database and by DuckDB in process. {@code
 * -Dtocsin.bench.accidents} says how many; {@code -Dtocsin.bench.grouped=false} leaves {@code GROUP
 * BY} out, which takes a minute for each question of ten million.
 */
public final class AccidentStatistics implements Benchmark {

    private static final long ACCIDENTS = Long.getLong("tocsin.bench.accidents", 1_000_000);
    private static final boolean GROUPED =
            !"false".equals(System.getProperty("tocsin.bench.grouped"));
    private static final int CALLERS = 2;
    private static final int INSTANTS = 500;
    private static final int PATIENT_ROUNDS = 3;

    private final ObjectMapper json =
            new ObjectMapper()
                    .enable(
                            com.fasterxml.jackson.databind.DeserializationFeature
                                    .USE_BIG_DECIMAL_FOR_FLOATS);
    private final List<FigureQuestion> questions = FigureQuestion.all();
    private final List<Double> past = new ArrayList<>();
    private final Map<String, String> baselines = new HashMap<>();
    private final List<QuestionTimes> taken = new ArrayList<>();
    private ServiceStack stack;
    private Connections connections;
    private DuckDb duck;

    @Override
    public String name() {
        return "accident-statistics";
    }

    @Override
    public String question() {
        return "Twenty questions of two dimensions and the comparison with the year before over %,d accidents, at the service by HTTP, beside GROUP BY on the same database and DuckDB in process, with %d callers"
                .formatted(ACCIDENTS, CALLERS);
    }

    @Override
    public Plan plan(Plan asked) {
        return new Plan(
                asked.warmUp(), asked.round(), Math.min(asked.rounds(), PATIENT_ROUNDS), CALLERS);
    }

    @Override
    public Map<String, String> baselines() {
        return baselines;
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = AccidentDecade.stack();
        new AccidentDecade(ACCIDENTS).fill(stack);
        connections = new Connections(stack);
        duck = new DuckDb();
        duck.fill(stack);
        new Random(5).doubles(INSTANTS).forEach(past::add);
        for (int turn = 0; turn < questions.size(); turn++) {
            compare(questions.get(turn), null);
            compare(questions.get(turn), asOf(turn, true));
        }
        new Freshness(stack).measure();
        List<Contender> contenders = new ArrayList<>();
        add(contenders, "now", false);
        add(contenders, "as of a past instant", true);
        return contenders;
    }

    /** Proves that all three answer alike, and tells how long each takes for this one question. */
    private void compare(FigureQuestion question, Instant asOf) throws Exception {
        long began = System.nanoTime();
        Map<String, List<BigDecimal>> served =
                question.served(json.readTree(stack.get(question.path(asOf))));
        long answered = System.nanoTime();
        Map<String, List<BigDecimal>> grouped = new HashMap<>();
        if (GROUPED) {
            connections.run(c -> grouped.putAll(question.queried(c, Dialect.MARIADB, asOf)));
        }
        long queried = System.nanoTime();
        Map<String, List<BigDecimal>> scanned;
        try (Connection connection = duck.connect()) {
            scanned = question.queried(connection, Dialect.DUCKDB, asOf);
        }
        long ended = System.nanoTime();
        if ((served.isEmpty() && asOf == null)
                || (GROUPED && !served.equals(grouped))
                || !served.equals(scanned)) {
            throw new IllegalStateException(
                    "%s as of %s: the service says %s, GROUP BY %s, DuckDB %s"
                            .formatted(question.name(), asOf, served, grouped, scanned));
        }
        System.out.printf(
                "equal: %-62s %-27s %6d cells; first time: service %.1f ms, GROUP BY %.0f ms, DuckDB %.0f ms%n",
                question.name(),
                asOf == null ? "now" : asOf,
                served.size(),
                (answered - began) / 1e6,
                (queried - answered) / 1e6,
                (ended - queried) / 1e6);
    }

    private void add(List<Contender> contenders, String when, boolean inThePast) {
        AtomicInteger next = new AtomicInteger();
        String served = "service, " + when;
        QuestionTimes times = new QuestionTimes(served);
        taken.add(times);
        contenders.add(
                new Measured(
                        served,
                        () -> {
                            int turn = next.getAndIncrement();
                            long began = System.nanoTime();
                            stack.get(of(turn).path(asOf(turn, inThePast)));
                            times.add(turn % questions.size(), System.nanoTime() - began);
                        },
                        stack::serviceCpu));
        AtomicInteger scanned = new AtomicInteger();
        contenders.add(
                new Measured(
                        "DuckDB, " + when,
                        () -> {
                            int turn = scanned.getAndIncrement();
                            try (Connection connection = duck.connect()) {
                                of(turn).queried(connection, Dialect.DUCKDB, asOf(turn, inThePast));
                            }
                        },
                        () -> Processes.cpuNanos(ProcessHandle.current().pid())));
        if (GROUPED) {
            addGrouped(contenders, when, inThePast);
            baselines.put("DuckDB, " + when, "GROUP BY, " + when);
        }
        baselines.put(served, (GROUPED ? "GROUP BY, " : "DuckDB, ") + when);
    }

    private void addGrouped(List<Contender> contenders, String when, boolean inThePast) {
        AtomicInteger next = new AtomicInteger();
        contenders.add(
                new Measured(
                        "GROUP BY, " + when,
                        () -> {
                            int turn = next.getAndIncrement();
                            Instant asOf = asOf(turn, inThePast);
                            connections.run(c -> of(turn).queried(c, Dialect.MARIADB, asOf));
                        },
                        stack::baselineCpu));
    }

    private FigureQuestion of(int turn) {
        return questions.get(turn % questions.size());
    }

    /** Somewhere between the beginning of the question's period and now. */
    private Instant asOf(int turn, boolean inThePast) {
        if (!inThePast) {
            return null;
        }
        Instant from = of(turn).from().atStartOfDay(ZoneOffset.UTC).toInstant();
        long micros = ChronoUnit.MICROS.between(from, AccidentDecade.END);
        return from.plus((long) (past.get(turn % INSTANTS) * micros), ChronoUnit.MICROS);
    }

    @Override
    public void close() throws SQLException, java.io.IOException {
        taken.forEach(times -> times.print(questions));
        if (duck != null) {
            duck.close();
        }
        if (connections != null) {
            connections.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
