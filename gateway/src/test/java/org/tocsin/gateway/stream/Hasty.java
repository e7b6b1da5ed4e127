package org.tocsin.gateway.stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Streams whose times and places are short enough to be waited for. */
public class Hasty implements QuarkusTestResourceLifecycleManager {

    static final int PER_CALLER = 3;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "tocsin.stream.heartbeat", "PT0.3S",
                "tocsin.stream.stall", "PT1S",
                "tocsin.stream.retry", "PT0.1S",
                "tocsin.stream.tick", "PT0.02S",
                "tocsin.stream.window", "200",
                "tocsin.stream.per-caller", Integer.toString(PER_CALLER));
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
