package org.tocsin.platform.testing.traces;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Lets the service under test send its spans to a {@link SpanCollector}, which tests may declare.
 */
public class TracedByCollector implements QuarkusTestResourceLifecycleManager {

    private SpanCollector collector;

    @Override
    public Map<String, String> start() {
        collector = new SpanCollector();
        return Map.of(
                "tocsin.traces.endpoint", collector.endpoint(), "tocsin.traces.every", "100ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(collector, new TestInjector.MatchesType(SpanCollector.class));
    }

    @Override
    public void stop() {
        if (collector != null) {
            collector.close();
        }
    }
}
