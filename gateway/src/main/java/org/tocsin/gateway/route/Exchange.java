package org.tocsin.gateway.route;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.annotation.Nullable;
import org.tocsin.gateway.wire.FrontWire;
import org.tocsin.gateway.wire.Unclear;
import org.tocsin.platform.trace.TraceContext;

/**
 * One request on its way to a service and the answer on its way back. Bodies are streamed, never
 * kept.
 */
final class Exchange implements ProxyInterceptor {

    private final Arrival arrival;
    private final Upstream upstream;
    private final Passage passage;
    private final Refusals refusals;
    private LimitedBody body;
    private boolean refused;

    Exchange(Arrival arrival, Upstream upstream, Passage passage, Refusals refusals) {
        this.arrival = arrival;
        this.upstream = upstream;
        this.passage = passage;
        this.refusals = refusals;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        boolean repeatable = Passage.mayBeRepeated(request.proxiedRequest());
        introduce(request);
        if (repeatable) {
            request.setBody(null);
            request.proxiedRequest().resume();
            upstream.retries().sent();
        } else {
            limit(request);
        }
        return attempt(context)
                .compose(
                        answer ->
                                repeatable
                                        ? again(context, answer)
                                        : Future.succeededFuture(answer),
                        failure ->
                                repeatable && Passage.isWorthRepeating(failure)
                                        ? again(context, failure)
                                        : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(refuse(request, failure)));
    }

    private Future<ProxyResponse> attempt(ProxyContext context) {
        return AttemptWork.of(context, upstream)
                .compose(Passage::framed)
                .onSuccess(passage::answered)
                .recover(failure -> Future.failedFuture(Patience.reason(failure)))
                .onFailure(passage::broke);
    }

    private Future<ProxyResponse> again(ProxyContext context, ProxyResponse answer) {
        if (!Passage.isWorthRepeating(answer) || !mayTryAgain()) {
            return Future.succeededFuture(answer);
        }
        answer.release();
        return later(context);
    }

    private Future<ProxyResponse> again(ProxyContext context, Throwable failure) {
        return mayTryAgain() ? later(context) : Future.failedFuture(failure);
    }

    private boolean mayTryAgain() {
        return !arrival.request().response().closed()
                && upstream.circuit().isClosed()
                && upstream.retries().spend()
                && upstream.circuit().pass() == 0;
    }

    private Future<ProxyResponse> later(ProxyContext context) {
        passage.again();
        return upstream.aMoment()
                .compose(
                        _ ->
                                arrival.request().response().closed()
                                        ? Future.failedFuture("The client has left")
                                        : attempt(context));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        MultiMap headers = answer.headers();
        if (!refused) {
            HeaderHygiene.cleanResponse(headers);
            String location = headers.get(HttpHeaders.LOCATION);
            if (location != null) {
                headers.set(HttpHeaders.LOCATION, upstream.relative(location));
            }
        }
        Future<Void> ready = Future.succeededFuture();
        if (isBodiless(answer.getStatusCode())) {
            dropBody(answer);
        } else if (answer.getBody() != null && !refused) {
            ready = stream(answer);
        }
        return ready.compose(_ -> context.sendResponse()).onFailure(_ -> breakOff());
    }

    /**
     * An answer that broke must look broken to its reader too, however slow that is: a part of an
     * export that ends in due form is taken for the whole. The server says nothing more of a
     * response that was reset, so the place is left here.
     */
    private void breakOff() {
        passage.leave();
        FrontWire.hangUp(arrival.request().connection());
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

    private Future<Void> stream(ProxyResponse answer) {
        Body content = answer.getBody();
        boolean current = arrival.request().version() == HttpVersion.HTTP_1_1;
        if (content.length() < 0
                && !current
                && !arrival.request().method().equals(HttpMethod.HEAD)) {
            refusals.tooOld(answer);
        } else if (content.stream() instanceof HttpClientResponse streamed) {
            MovingBody moving =
                    new MovingBody(streamed, arrival.request().response(), passage.patience());
            answer.setBody(Body.body(moving, content.length()));
            return moving.begin().recover(failure -> replace(answer, failure));
        }
        return Future.succeededFuture();
    }

    /** The service broke off after its head, of which nothing has been passed on yet. */
    private Future<Void> replace(ProxyResponse answer, Throwable failure) {
        Throwable reason = Patience.reason(failure);
        passage.again();
        passage.broke(reason);
        refusals.instead(answer, reason, upstream);
        return Future.succeededFuture();
    }

    /** Tells the service what the gateway itself knows of the client. */
    private void introduce(ProxyRequest proxied) {
        HttpServerRequest request = proxied.proxiedRequest();
        MultiMap headers = proxied.headers();
        String origin = refusals.origin(request);
        HeaderHygiene.cleanRequest(headers);
        headers.set(TraceContext.TRACEPARENT, TraceContext.current());
        headers.set(
                Doorkeeper.REQUEST_ID,
                arrival.request().response().headers().get(Doorkeeper.REQUEST_ID));
        headers.set("X-Forwarded-For", origin);
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
    }

    /** Announced lengths were checked before; a body that comes in chunks is counted on its way. */
    private void limit(ProxyRequest request) {
        Body sent = request.getBody();
        body = new LimitedBody(sent.stream(), arrival.limit(), passage.patience());
        request.setBody(Body.body(body, sent.length()));
    }

    private ProxyResponse refuse(ProxyRequest request, Throwable failure) {
        refused = true;
        return switch (sendersFault(failure)) {
            case LimitedBody.BodyTooLarge _ -> refusals.tooLarge(request);
            case Unclear unclear -> refusals.unclear(request, unclear);
            case null, default -> refusals.fault(request, failure, upstream);
        };
    }

    /** The proxy hears of a broken body first, and resets the exchange for its sake. */
    private @Nullable Throwable sendersFault(Throwable failure) {
        return body == null || body.failure() == null ? failure.getCause() : body.failure();
    }
}
