package org.tocsin.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import jakarta.annotation.Nullable;

/**
 * A piece of work that may be seen as a span. What it says of itself must name no person and hold
 * nothing that a caller wrote: spans leave the house.
 */
public final class Work {

    /** Where nothing is recorded. */
    static final Work UNSEEN = new Work(null);

    @Nullable private final Span span;

    Work(@Nullable Span span) {
        this.span = span;
    }

    /**
     * What belongs to this work goes on from here.
     *
     * @param otherwise what holds where nothing is recorded
     */
    public @Nullable String traceparent(@Nullable String otherwise) {
        if (span == null) {
            return otherwise;
        }
        SpanContext here = span.getSpanContext();
        return "00-"
                + here.getTraceId()
                + "-"
                + here.getSpanId()
                + "-"
                + here.getTraceFlags().asHex();
    }

    /** Says something of the work, by a name of OpenTelemetry's semantic conventions. */
    public Work with(String name, @Nullable String value) {
        if (span != null && value != null) {
            span.setAttribute(name, value);
        }
        return this;
    }

    /** As {@link #with(String, String)}. */
    public Work with(String name, long value) {
        if (span != null) {
            span.setAttribute(name, value);
        }
        return this;
    }

    /** A better name, known only later. */
    public Work named(String name) {
        if (span != null) {
            span.updateName(name);
        }
        return this;
    }

    /** The kind of failure alone: its text may quote what somebody wrote. */
    public Work failed(Throwable failure) {
        return failed(failure.getClass().getName());
    }

    /** As {@link #failed(Throwable)}. */
    public Work failed(String kind) {
        if (span != null) {
            span.setAttribute("error.type", kind);
            span.setStatus(StatusCode.ERROR);
        }
        return this;
    }

    /** May be said twice. */
    public void end() {
        if (span != null) {
            span.end();
        }
    }
}
