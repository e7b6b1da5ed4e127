package org.tocsin.bench.event;

import java.util.List;
import java.util.Map;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Paced;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * How soon what one service commits is committed as an effect in another, beside a bare producer
 * and consumer of the same records.
 */
public final class EventEffect implements Benchmark {

    private static final long PER_SECOND = 20;
    private static final int CALLERS = 32;

    private ServiceStack stack;
    private CommittedEffect suite;
    private BareKafka bare;

    @Override
    public String name() {
        return "event-effect";
    }

    @Override
    public String question() {
        return ("POST /api/v1/hazards, %d a second: from the event's own time, which is before its commit, until another"
                        + " connection reads the fact in responsibility-service's table (looked for every %d ms, which is"
                        + " included); bare: the same records at the same rate from send to poll. Allowed at p99: twice the"
                        + " bare one, plus one poll of the outbox (250 ms)")
                .formatted(PER_SECOND, FactWatch.EVERY.toMillis());
    }

    /** More callers than ever wait, so that nobody is late for want of one. */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), CALLERS);
    }

    @Override
    public Map<String, String> baselines() {
        return Map.of(CommittedEffect.NAME, BareKafka.NAME);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.HAZARD, "id");
        suite = new CommittedEffect(stack);
        suite.once();
        bare = new BareKafka(stack);
        bare.once();
        return List.of(new Paced(suite, PER_SECOND), new Paced(bare, PER_SECOND));
    }

    @Override
    public void close() throws Exception {
        if (suite != null) {
            suite.close();
        }
        if (bare != null) {
            bare.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
