package org.tocsin.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.gateway.webhook.messaging.Names;

/** A name server that lies, as an attacker's does; all other names are the system's. */
@ApplicationScoped
public class TestNames implements Names {

    private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();

    static int asked(String host) {
        return ASKED.getOrDefault(host, new AtomicInteger()).get();
    }

    static void forget(String host) {
        ASKED.remove(host);
    }

    @Override
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        int times = ASKED.computeIfAbsent(host, _ -> new AtomicInteger()).incrementAndGet();
        return switch (host) {
            case "rebound.test" -> List.of(InetAddress.ofLiteral("127.0.0.2"));
            case "mixed.test" ->
                    List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("10.0.0.1"));
            case "flip.test" ->
                    List.of(InetAddress.ofLiteral(times == 1 ? "127.0.0.1" : "127.0.0.2"));
            case "tls.test", "other-tls.test" -> List.of(InetAddress.ofLiteral("127.0.0.1"));
            default -> List.of(InetAddress.getAllByName(host));
        };
    }
}
