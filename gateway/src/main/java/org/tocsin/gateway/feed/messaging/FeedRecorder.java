package org.tocsin.gateway.feed.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.gateway.feed.app.FeedWriter;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.outbox.EventScope;

/** What both listeners do with an event: put it into the log, whatever its type. */
@ApplicationScoped
class FeedRecorder {

    static final String UNITS = "tocsin.unit";

    private final FeedWriter writer;

    FeedRecorder(FeedWriter writer) {
        this.writer = writer;
    }

    void record(IncomingEvent event) {
        EventScope scope = event.scope();
        writer.append(
                new FeedEvent(
                        event.id(),
                        event.topic(),
                        event.type(),
                        event.aggregateId(),
                        event.sequence(),
                        event.time(),
                        event.traceparent(),
                        event.data().toString()),
                new Audience(scope.division(), scope.industry(), scope.unitId(), scope.grid()));
    }

    void forget(Set<String> topics) {
        writer.forget(topics);
    }
}
