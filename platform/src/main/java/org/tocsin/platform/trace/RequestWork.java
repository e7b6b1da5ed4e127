package org.tocsin.platform.trace;

import io.opentelemetry.api.trace.SpanKind;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Nullable;
import java.util.function.Supplier;

/** The request that is being answered, as a span. */
public final class RequestWork {

    private static final String KEY = RequestWork.class.getName();

    /** Set by Quarkus: the path with names in place of ids. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final int SERVERS_FAULT = 500;

    private RequestWork() {}

    /** Continues the caller's trace, or begins one; asked again it only says which. */
    public static String begin(HttpServerRequest request) {
        if (!Spans.recorded() || !VertxContext.isOnDuplicatedContext()) {
            return TraceContext.set(request.getHeader(TraceContext.TRACEPARENT));
        }
        if (present() != null) {
            return TraceContext.current();
        }
        String parent = request.getHeader(TraceContext.TRACEPARENT);
        String method = request.method().name();
        Work work =
                Spans.begin(SpanKind.SERVER, method, parent).with("http.request.method", method);
        ContextLocals.put(KEY, work);
        return TraceContext.set(work.traceparent(parent));
    }

    /** What the request is for, where that is known before it is answered. */
    public static void route(HttpServerRequest request, Supplier<String> template) {
        Work work = present();
        if (work != null) {
            name(work, request, template.get());
        }
    }

    private static void name(Work work, HttpServerRequest request, String template) {
        work.named(request.method().name() + " " + template).with("http.route", template);
    }

    /** Must be called when the answer has gone out or its reader has gone away. */
    public static void end(HttpServerRequest request) {
        Work work = present();
        if (work == null) {
            return;
        }
        ContextLocals.<String>get(TEMPLATE).ifPresent(template -> name(work, request, template));
        int status = request.response().getStatusCode();
        work.with("http.response.status_code", status);
        if (status >= SERVERS_FAULT) {
            work.failed(Integer.toString(status));
        }
        work.end();
    }

    private static @Nullable Work present() {
        return Spans.recorded() && VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<Work>get(KEY).orElse(null)
                : null;
    }
}
