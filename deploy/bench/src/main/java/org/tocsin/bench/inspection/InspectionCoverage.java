package org.tocsin.bench.inspection;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.Connections;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/** Lists and coverage figures over a year of visits, beside the same questions by JDBC. */
public final class InspectionCoverage implements Benchmark {

    private static final String VISITS = "/api/v1/inspections";
    private static final int CALLERS = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> baselines = new HashMap<>();
    private ServiceStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "inspection-coverage";
    }

    @Override
    public String question() {
        return "Lists and statistics at the service over %,d visits of a year with %,d answers in one district, each beside a plain statement on the visits' own tables by JDBC, %d at a time"
                .formatted(VisitYear.VISITS, (long) VisitYear.VISITS * VisitYear.ANSWERS, CALLERS);
    }

    /**
     * Many questions: short rounds, and one caller, because each question keeps a processor busy.
     */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(
                shorter(asked.warmUp(), WARM_UP),
                shorter(asked.round(), ROUND),
                Math.min(asked.rounds(), ROUNDS),
                CALLERS);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public Map<String, String> baselines() {
        return baselines;
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.INSPECTION, "unit_id");
        connections = new Connections(stack);
        VisitYear.fill(stack);
        List<Contender> contenders = new ArrayList<>();
        for (YearQuestion question : YearQuestion.all()) {
            same(question);
            String baseline = question.name() + ", JDBC";
            baselines.put(question.name(), baseline);
            contenders.add(
                    new Measured(
                            question.name(),
                            () -> stack.get(VISITS + question.path()),
                            stack::serviceCpu));
            contenders.add(
                    new Measured(
                            baseline,
                            () -> connections.run(question::queried),
                            stack::baselineCpu));
        }
        return contenders;
    }

    private void same(YearQuestion question) throws Exception {
        long told = question.told().applyAsLong(json.readTree(stack.get(VISITS + question.path())));
        long[] queried = new long[1];
        connections.run(connection -> queried[0] = question.queried(connection));
        if (told != queried[0]) {
            throw new IllegalStateException(
                    "%s: the service says %d, the statement %d"
                            .formatted(question.name(), told, queried[0]));
        }
    }

    @Override
    public void close() throws Exception {
        if (connections != null) {
            connections.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
