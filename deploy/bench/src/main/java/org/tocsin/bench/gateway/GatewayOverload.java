package org.tocsin.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.harness.Processes;

/** Ten times as many requests as the service behind can answer: how many it still answers. */
public final class GatewayOverload implements Benchmark {

    private static final String PATH = "/api/v1/hazards/01990000-0000-7000-8000-000000000001";
    private static final int AT_ONCE = 32;
    private static final Duration WORK = Duration.ofMillis(50);
    private static final int PEAK = (int) (AT_ONCE * 1000 / WORK.toMillis());
    private static final String CALM = "as many callers as it can answer";
    private static final String FLOOD = "10 x as many requests";

    private SmallService service;
    private GatewayStack gateway;
    private Crowd crowd;

    @Override
    public String name() {
        return "gateway-overload";
    }

    @Override
    public String question() {
        return "Answers (200) a second through the gateway from a service that can give %d, with %d callers at a time and with %d requests a second"
                .formatted(PEAK, AT_ONCE, 10 * PEAK);
    }

    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), AT_ONCE);
    }

    @Override
    public Map<String, String> baselines() {
        return Map.of(FLOOD, CALM);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        service = new SmallService(AT_ONCE, WORK);
        gateway = new GatewayStack(service.url());
        KeptConnections calm = new KeptConnections(gateway.port(), PATH, gateway.token());
        crowd = new Crowd(new KeptConnections(gateway.port(), PATH, gateway.token()), 10 * PEAK);
        long pid = gateway.pid();
        return List.of(new Flood(crowd, pid), new Measured(CALM, () -> answered(calm), cpu(pid)));
    }

    private static java.util.function.LongSupplier cpu(long pid) {
        return () -> Processes.cpuNanos(pid);
    }

    /** After a crowd the gateway gives its places back one by one: who is refused asks again. */
    private static void answered(KeptConnections calm) throws IOException, InterruptedException {
        while (calm.send() != 200) {
            Thread.sleep(WORK);
        }
    }

    /** One operation is one answer that the crowd got. */
    private record Flood(Crowd crowd, long pid) implements Contender {

        @Override
        public String name() {
            return FLOOD;
        }

        @Override
        public void once() throws Exception {
            crowd.awaitAnswer();
        }

        @Override
        public long cpuNanos() {
            return Processes.cpuNanos(pid);
        }

        @Override
        public void settle() throws Exception {
            crowd.leave();
            System.out.printf(
                    "refused %d, failed %d, memory of the gateway %d MB%n",
                    crowd.refused(), crowd.failed(), Processes.resident(pid) >> 20);
        }
    }

    @Override
    public void close() throws Exception {
        if (gateway != null) {
            gateway.close();
        }
        if (service != null) {
            service.close();
        }
    }
}
