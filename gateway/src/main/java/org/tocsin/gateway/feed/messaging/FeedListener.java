package org.tocsin.gateway.feed.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.gateway.feed.app.FeedSettings;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Every event of every topic that keeps them all, in order per aggregate, without gaps. */
@ApplicationScoped
public class FeedListener implements EventListener {

    private final FeedRecorder recorder;
    private final Set<String> topics;

    FeedListener(FeedRecorder recorder, FeedSettings settings) {
        this.recorder = recorder;
        this.topics =
                settings.topics().keySet().stream()
                        .filter(topic -> !topic.equals(FeedRecorder.UNITS))
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String consumer() {
        return "gateway.feed";
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        recorder.record(event);
    }

    @Override
    public void clear() {
        recorder.forget(topics);
    }
}
