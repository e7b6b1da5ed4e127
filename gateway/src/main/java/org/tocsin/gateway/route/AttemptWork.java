package org.tocsin.gateway.route;

import io.opentelemetry.api.trace.SpanKind;
import io.vertx.core.Future;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.tocsin.platform.trace.Spans;
import org.tocsin.platform.trace.TraceContext;
import org.tocsin.platform.trace.Work;

/**
 * One attempt at a service until the head of its answer, as a span; the service goes on from it.
 */
final class AttemptWork {

    private AttemptWork() {}

    static Future<ProxyResponse> of(ProxyContext context, Upstream upstream) {
        if (!Spans.recorded()) {
            return context.sendRequest();
        }
        ProxyRequest request = context.request();
        String method = request.getMethod().name();
        String present = TraceContext.current();
        Work work =
                Spans.begin(SpanKind.CLIENT, method + " " + upstream.name(), present)
                        .with("http.request.method", method)
                        .with("peer.service", upstream.name() + "-service");
        request.headers().set(TraceContext.TRACEPARENT, work.traceparent(present));
        return context.sendRequest()
                .onSuccess(answer -> end(work, answer.getStatusCode()))
                .onFailure(failure -> work.failed(failure).end());
    }

    private static void end(Work work, int status) {
        work.with("http.response.status_code", status);
        if (status >= 500) {
            work.failed(Integer.toString(status));
        }
        work.end();
    }
}
