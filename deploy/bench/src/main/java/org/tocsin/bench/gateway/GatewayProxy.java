package org.tocsin.bench.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.harness.Processes;

/** What the gateway costs beside nginx and beside Spring Cloud Gateway, all before one service. */
public final class GatewayProxy implements Benchmark {

    private static final String PATH = "/api/v1/hazards/01990000-0000-7000-8000-000000000001";
    private static final String OURS = "gateway";

    /** A token of the demo realm is good for this long; the rounds must be over by then. */
    private static final Duration TOKEN = Duration.ofMinutes(9);

    private final Map<String, String> baselines = new HashMap<>();
    private final List<AutoCloseable> running = new ArrayList<>();

    @Override
    public String name() {
        return "gateway-proxy";
    }

    @Override
    public String question() {
        return "GET of a small JSON through the gateway with all of its checks, beside nginx that passes it on, and beside Spring"
                + " Cloud Gateway with token check and rate limit; requests per CPU-second of a proxy are 1000 / (CPU-s per 1000)";
    }

    @Override
    public Plan plan(Plan asked) {
        long whole = 3 * (asked.warmUp().toSeconds() + asked.rounds() * asked.round().toSeconds());
        if (whole > TOKEN.toSeconds()) {
            throw new IllegalArgumentException(
                    "All rounds together take %d s, but a token is good for %d s"
                            .formatted(whole, TOKEN.toSeconds()));
        }
        return asked;
    }

    @Override
    public Map<String, String> baselines() {
        return baselines;
    }

    @Override
    public List<Contender> prepare() throws Exception {
        SmallService service = keep(new SmallService(Integer.MAX_VALUE, Duration.ZERO));
        GatewayStack ours = keep(new GatewayStack(service.url()));
        String token = ours.token();
        List<Contender> contenders = new ArrayList<>();
        contenders.add(contender(OURS, ours.port(), token, ours.pid()));
        Optional<Nginx> nginx = Nginx.before(service.port(), ours.directory().resolve("nginx"));
        if (nginx.isPresent()) {
            keep(nginx.get());
            contenders.add(contender("nginx", nginx.get().port(), token, nginx.get().pid()));
            baselines.put(OURS, "nginx");
        } else {
            System.out.println("no nginx on this machine: apt install nginx 本机没有 nginx");
        }
        SpringGateway spring =
                keep(
                        SpringGateway.before(
                                service.url(), ours.issuer(), ours.directory().resolve("spring")));
        contenders.add(contender("Spring Cloud Gateway", spring.port(), token, spring.pid()));
        baselines.putIfAbsent(OURS, "Spring Cloud Gateway");
        refusesStrangers("Spring Cloud Gateway", spring.port());
        refusesStrangers(OURS, ours.port());
        return contenders;
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.addFirst(started);
        return started;
    }

    private static Contender contender(String name, int port, String token, long pid)
            throws IOException {
        KeptConnections connections = new KeptConnections(port, PATH, token);
        int first = connections.send();
        if (first != 200) {
            throw new IOException(name + " answers " + first);
        }
        return new Measured(
                name,
                () -> {
                    int status = connections.send();
                    if (status != 200) {
                        throw new IOException(name + " answers " + status);
                    }
                },
                () -> Processes.cpuNanosOfFamily(pid));
    }

    private static void refusesStrangers(String name, int port) throws IOException {
        int status = new KeptConnections(port, PATH, null).send();
        if (status != 401) {
            throw new IOException(name + " answers a stranger " + status);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : running) {
            one.close();
        }
    }
}
