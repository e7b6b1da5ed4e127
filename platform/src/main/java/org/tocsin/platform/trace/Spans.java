package org.tocsin.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.annotation.Nullable;

/**
 * Begins the spans of this process. Without an exporter nothing is begun at all, so that a request
 * costs no more than the check; the trace context goes its way just the same.
 */
public final class Spans {

    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;

    @Nullable private static volatile Tracer tracer;

    private Spans() {}

    /** Whose spans are begun from now on; null for none. */
    static void by(@Nullable Tracer which) {
        tracer = which;
    }

    /** Whether spans are begun. */
    public static boolean recorded() {
        return tracer != null;
    }

    /**
     * @param name what is done and to what kind of thing; never to which one, and nothing that a
     *     caller wrote
     * @param parent a {@code traceparent}; where it is missing or malformed a trace begins
     */
    public static Work begin(SpanKind kind, String name, @Nullable String parent) {
        Tracer present = tracer;
        if (present == null) {
            return Work.UNSEEN;
        }
        SpanBuilder span = present.spanBuilder(name).setSpanKind(kind);
        if (TraceContext.isValid(parent)) {
            span.setParent(Context.root().with(Span.wrap(remote(parent))));
        } else {
            span.setNoParent();
        }
        return new Work(span.startSpan());
    }

    private static SpanContext remote(String traceparent) {
        return SpanContext.createFromRemoteParent(
                traceparent.substring(TRACE_ID, SPAN_ID - 1),
                traceparent.substring(SPAN_ID, FLAGS - 1),
                TraceFlags.fromHex(traceparent, FLAGS),
                TraceState.getDefault());
    }
}
