package org.tocsin.platform.inbox;

import io.opentelemetry.api.trace.SpanKind;
import org.tocsin.platform.trace.Spans;
import org.tocsin.platform.trace.Work;

/** The effect of an event, as a span in the trace of what caused the event. */
final class InboxWork {

    private InboxWork() {}

    static Work begin(String consumer, IncomingEvent event) {
        return Spans.begin(SpanKind.CONSUMER, "process " + event.type(), event.traceparent())
                .with("messaging.system", "kafka")
                .with("messaging.operation.type", "process")
                .with("messaging.consumer.group.name", consumer)
                .with("cloudevents.event_type", event.type())
                .with("cloudevents.event_id", event.id().toString());
    }
}
