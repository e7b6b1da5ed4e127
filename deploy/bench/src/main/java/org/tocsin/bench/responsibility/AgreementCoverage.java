package org.tocsin.bench.responsibility;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Coverage matrix and cascade over 10,000 units and agreements, beside plain statements. */
public final class AgreementCoverage implements Benchmark {

    private static final String AGREEMENTS = "/api/v1/agreements";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> baselines = new HashMap<>();
    private ServiceStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "agreement-coverage";
    }

    @Override
    public String question() {
        return "Coverage matrix, uncovered units, cascade and list at the service over %,d units and agreements, each"
                        .formatted(TenThousandUnits.COUNT)
                + " beside a plain statement on the same tables by JDBC, one at a time";
    }

    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), 1);
    }

    @Override
    public Map<String, String> baselines() {
        return baselines;
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.RESPONSIBILITY, "id", "city-office");
        connections = new Connections(stack);
        TenThousandUnits.fill(stack);
        AgreementTree.fill(stack);
        List<Contender> contenders = new ArrayList<>();
        for (AgreementQuestion question : AgreementQuestion.all()) {
            same(question);
            String baseline = question.name() + ", JDBC";
            baselines.put(question.name(), baseline);
            contenders.add(
                    new Measured(
                            question.name(),
                            () -> stack.get(AGREEMENTS + question.path()),
                            stack::serviceCpu));
            contenders.add(
                    new Measured(
                            baseline,
                            () -> connections.run(question::queried),
                            stack::baselineCpu));
        }
        return contenders;
    }

    private void same(AgreementQuestion question) throws Exception {
        long told =
                question.told().applyAsLong(json.readTree(stack.get(AGREEMENTS + question.path())));
        long[] queried = new long[1];
        connections.run(connection -> queried[0] = question.queried(connection));
        if (told != queried[0] || told == 0) {
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
