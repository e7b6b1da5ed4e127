package org.tocsin.bench.responsibility;

import java.time.Duration;
import java.util.List;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.Connections;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/** A thousand units are scored over a year's facts, beside the same sums by one statement. */
public final class Assessment implements Benchmark {

    private static final String ASSESSMENTS = "/api/v1/assessments";
    private static final String OPENING =
            """
            {"division": "990101", "unitKinds": ["ENTERPRISE"], "period": "2025",
             "templateId": "01990000-0000-7000-8000-00000000c502"}
            """;
    private static final String COMPUTATION =
            """
            {"division": "990101", "period": "2025"}
            """;

    private ServiceStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public String question() {
        return "Scoring 1,001 enterprises of a district for a year with %,d facts about 2,000 of them (every point with its records, an event and an audit entry each), beside the same sums by one statement over JDBC, which keeps nothing; the target is 30 s"
                .formatted(AssessmentYear.FACTS);
    }

    /** One caller: a round of scoring is one request. */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), 1);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.RESPONSIBILITY, "id", "office-a");
        connections = new Connections(stack);
        TenThousandUnits.fill(stack);
        AssessmentYear.fill(stack);
        stack.send(ASSESSMENTS + "/batches", OPENING);
        score();
        same();
        return List.of(
                new Scoring(),
                new Measured(
                        "one statement, JDBC",
                        () -> connections.run(AssessmentYear::summed),
                        stack::baselineCpu));
    }

    /** The request, and, before it, that there is something to score. */
    private final class Scoring implements Contender {

        @Override
        public String name() {
            return "score 1,001 units";
        }

        @Override
        public void once() throws Exception {
            score();
        }

        @Override
        public long cpuNanos() {
            return stack.serviceCpu();
        }

        @Override
        public void settle() throws Exception {
            stack.awaitEmptyOutbox(Duration.ofSeconds(60));
        }
    }

    private void score() throws Exception {
        connections.run(AssessmentYear::reopen);
        stack.send(ASSESSMENTS + "/computations", COMPUTATION);
    }

    private void same() throws Exception {
        AssessmentYear.Sum[] summed = new AssessmentYear.Sum[1];
        connections.run(connection -> summed[0] = AssessmentYear.summed(connection));
        AssessmentYear.Sum scored = AssessmentYear.scored(stack);
        if (!scored.equals(summed[0])) {
            throw new IllegalStateException(
                    "The service says %s, the statement %s".formatted(scored, summed[0]));
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
