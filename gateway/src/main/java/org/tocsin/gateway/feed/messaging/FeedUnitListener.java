package org.tocsin.gateway.feed.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** The topic of units is compacted: older states of a unit may be missing, and that is no gap. */
@ApplicationScoped
public class FeedUnitListener implements EventListener {

    private static final Set<String> TOPICS = Set.of(FeedRecorder.UNITS);

    private final FeedRecorder recorder;

    FeedUnitListener(FeedRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String consumer() {
        return "gateway.feed-units";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Continuity continuity() {
        return Continuity.LATEST_STATE;
    }

    @Override
    public void on(IncomingEvent event) {
        recorder.record(event);
    }

    @Override
    public void clear() {
        recorder.forget(TOPICS);
    }
}
