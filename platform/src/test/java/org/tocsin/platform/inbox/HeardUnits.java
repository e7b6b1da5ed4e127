package org.tocsin.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.platform.trace.TraceContext;

/** A listener as services have them: a bean. */
@ApplicationScoped
class HeardUnits implements EventListener {

    static final String CONSUMER = "heard-units";

    private final Map<UUID, String> heard = new ConcurrentHashMap<>();

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.unit");
    }

    @Override
    public Continuity continuity() {
        return Continuity.LATEST_STATE;
    }

    @Override
    public void on(IncomingEvent event) {
        heard.put(event.aggregateId(), event.data().path("name").asText() + TraceContext.traceId());
    }

    @Override
    public void clear() {
        heard.clear();
    }

    Map<UUID, String> heard() {
        return heard;
    }
}
