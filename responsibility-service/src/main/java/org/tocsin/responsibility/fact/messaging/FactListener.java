package org.tocsin.responsibility.fact.messaging;

import java.util.Set;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.responsibility.fact.app.FactRecorder;
import org.tocsin.responsibility.fact.domain.FactSource;

/** Hears everything that one topic says. */
final class FactListener implements EventListener {

    private final FactSource source;
    private final FactRecorder recorder;

    FactListener(FactSource source, FactRecorder recorder) {
        this.source = source;
        this.recorder = recorder;
    }

    @Override
    public String consumer() {
        return source.consumer();
    }

    @Override
    public Set<String> topics() {
        return Set.of(source.topic());
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        recorder.record(source, event);
    }

    /**
     * Forgets nothing: when a fact was first recorded decides which scores it is part of. A replay
     * from zero fills gaps and leaves the rest as it is.
     */
    @Override
    public void clear() {
        // The store is append-only.
    }
}
