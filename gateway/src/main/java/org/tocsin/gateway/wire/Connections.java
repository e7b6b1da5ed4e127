package org.tocsin.gateway.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections there are, and from where: each costs memory before it asks for anything.
 */
final class Connections {

    private final int most;
    private final int mostOfOne;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    Connections(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Counts one more, in any case; {@link #close} must follow. */
    boolean open(String address) {
        int all = open.incrementAndGet();
        int ofOne = byAddress.merge(address, 1, Integer::sum);
        return all <= most && ofOne <= mostOfOne;
    }

    void close(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
