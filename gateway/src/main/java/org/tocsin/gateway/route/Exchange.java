package org.tocsin.gateway.route;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.trace.TraceContext;

/**
 * One request on its way to a service and the answer on its way back. Bodies are streamed, never
 * kept.
 */
final class Exchange implements ProxyInterceptor {

    private static final String TRACERESPONSE = "traceresponse";
    private static final String RETRY_SOON = "2";

    private final RoutingContext routing;
    private final Upstream upstream;
    private final ProblemAnswer problems;
    private final FrontSettings front;
    private LimitedBody body;

    Exchange(
            RoutingContext routing,
            Upstream upstream,
            ProblemAnswer problems,
            FrontSettings front) {
        this.routing = routing;
        this.upstream = upstream;
        this.problems = problems;
        this.front = front;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HeaderHygiene.cleanRequest(request.headers());
        introduce(request.headers(), request.proxiedRequest());
        limit(request);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refuse(request, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        HeaderHygiene.cleanResponse(headers);
        headers.set(TRACERESPONSE, TraceContext.current());
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, upstream.relative(location));
        }
        if (isBodiless(context.response().getStatusCode())) {
            dropBody(context.response());
        }
        keepTrailers(context.response());
        return context.sendResponse();
    }

    private static boolean isBodiless(int status) {
        return status == HttpResponseStatus.NO_CONTENT.code()
                || status == HttpResponseStatus.NOT_MODIFIED.code();
    }

    /** The proxy would announce chunks where there must be no body at all. */
    private static void dropBody(ProxyResponse answer) {
        if (answer.getBody() != null) {
            answer.getBody().stream().resume();
            answer.setBody(null);
        }
    }

    private void keepTrailers(ProxyResponse answer) {
        Body content = answer.getBody();
        if (content != null
                && content.length() < 0
                && content.stream() instanceof HttpClientResponse streamed
                && routing.request().version() == HttpVersion.HTTP_1_1) {
            answer.setBody(Body.body(new TrailedBody(streamed, routing.response())));
        }
    }

    /** Tells the service what the gateway itself knows of the client. */
    private static void introduce(MultiMap headers, HttpServerRequest request) {
        headers.set(TraceContext.TRACEPARENT, TraceContext.current());
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    /** Announced lengths were checked before; a body that comes in chunks is counted on its way. */
    private void limit(ProxyRequest request) {
        Long limit = routing.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        if (limit != null && request.getBody().length() < 0) {
            body = new LimitedBody(request.getBody().stream(), limit);
            request.setBody(Body.body(body));
        }
    }

    private ProxyResponse refuse(ProxyRequest request, Throwable failure) {
        if (body != null && body.exceeded()) {
            ProblemType type = ProblemType.BODY_TOO_LARGE;
            ProxyResponse answer = problem(request, type, HttpFaults.detailOf(type));
            answer.headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            closeLater(request.proxiedRequest());
            return answer;
        }
        UpstreamFault fault = UpstreamFault.of(failure, upstream.name());
        ProxyResponse answer = problem(request, fault.type(), fault.detail());
        if (fault.type() == ProblemType.UNAVAILABLE) {
            answer.headers().set(HttpHeaders.RETRY_AFTER, RETRY_SOON);
        }
        return answer;
    }

    private ProxyResponse problem(ProxyRequest request, ProblemType type, Text detail) {
        Response problem = problems.of(request.proxiedRequest(), type, detail, List.of());
        ProxyResponse answer = request.release().response().setStatusCode(problem.getStatus());
        problem.getStringHeaders()
                .forEach((name, values) -> answer.headers().set(name, values.getFirst()));
        return answer.setBody(Body.body(Buffer.buffer((byte[]) problem.getEntity())));
    }

    /** Closing at once would reset the connection before the sender has read the refusal. */
    private void closeLater(HttpServerRequest request) {
        routing.vertx().setTimer(front.linger().toMillis(), _ -> request.connection().close());
    }
}
