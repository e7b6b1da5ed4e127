package org.tocsin.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Paced;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.harness.Processes;

/** What the gateway adds to the time of an answer, at half of what it can pass on. */
public final class GatewayLatency implements Benchmark {

    private static final String PATH = "/api/v1/hazards/01990000-0000-7000-8000-000000000001";
    private static final String THROUGH = "through the gateway";
    private static final String NGINX = "through nginx";
    private static final String DIRECT = "the service itself";
    private static final int CALLERS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration PEAK = Duration.ofSeconds(10);

    private SmallService service;
    private GatewayStack gateway;
    private Nginx nginx;

    @Override
    public String name() {
        return "gateway-latency";
    }

    @Override
    public String question() {
        return "GET of a small JSON at half of the rate that the gateway can pass on with %d callers; what it adds to p99 is the difference"
                .formatted(CALLERS);
    }

    /** More callers than are ever busy, so that nobody is late for want of one. */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), 4 * CALLERS);
    }

    @Override
    public Map<String, String> baselines() {
        return Map.of(THROUGH, DIRECT, NGINX, DIRECT);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        service = new SmallService(Integer.MAX_VALUE, Duration.ZERO);
        gateway = new GatewayStack(service.url());
        KeptConnections through = new KeptConnections(gateway.port(), PATH, gateway.token());
        KeptConnections direct = new KeptConnections(service.port(), PATH, gateway.token());
        asManyAsItCan(through, WARM_UP);
        long half = asManyAsItCan(through, PEAK) / 2;
        System.out.printf("half load: %d requests a second%n", half);
        long pid = gateway.pid();
        List<Contender> contenders = new ArrayList<>();
        contenders.add(paced(THROUGH, through, pid, half));
        Optional<Nginx> found = Nginx.before(service.port(), gateway.directory().resolve("nginx"));
        if (found.isPresent()) {
            nginx = found.get();
            KeptConnections passed = new KeptConnections(nginx.port(), PATH, gateway.token());
            contenders.add(paced(NGINX, passed, nginx.pid(), half));
        } else {
            System.out.println("no nginx on this machine: apt install nginx 本机没有 nginx");
        }
        contenders.add(new Paced(new Measured(DIRECT, () -> answered(direct), () -> 0), half));
        return contenders;
    }

    private static Contender paced(
            String name, KeptConnections connections, long pid, long perSecond) {
        return new Paced(
                new Measured(
                        name, () -> answered(connections), () -> Processes.cpuNanosOfFamily(pid)),
                perSecond);
    }

    /**
     * @return requests a second
     */
    private static long asManyAsItCan(KeptConnections connections, Duration length)
            throws InterruptedException {
        LongAdder answers = new LongAdder();
        long until = System.nanoTime() + length.toNanos();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                pool.submit(
                        () -> {
                            while (System.nanoTime() < until) {
                                answered(connections);
                                answers.increment();
                            }
                            return null;
                        });
            }
        }
        return answers.sum() / length.toSeconds();
    }

    private static void answered(KeptConnections connections) throws IOException {
        int status = connections.send();
        if (status != 200) {
            throw new IOException("answers " + status);
        }
    }

    @Override
    public void close() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
        if (gateway != null) {
            gateway.close();
        }
        if (service != null) {
            service.close();
        }
    }
}
