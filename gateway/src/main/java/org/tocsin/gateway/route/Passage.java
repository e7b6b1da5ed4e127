package org.tocsin.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * One request's place at a service, from its admission until its answer has gone out or its client
 * has gone away, and what it taught us of the service.
 */
final class Passage {

    private final Upstream upstream;
    private final boolean bulk;
    private final Patience patience;
    private boolean told;
    private boolean left;

    Passage(Upstream upstream, boolean bulk, Patience patience) {
        this.upstream = upstream;
        this.bulk = bulk;
        this.patience = patience;
        upstream.waiting().add(patience);
    }

    Patience patience() {
        return patience;
    }

    /** Sending a request twice must be harmless, and possible: a body that was streamed is gone. */
    static boolean mayBeRepeated(HttpServerRequest request) {
        HttpMethod method = request.method();
        boolean harmless =
                method.equals(HttpMethod.GET)
                        || method.equals(HttpMethod.HEAD)
                        || method.equals(HttpMethod.OPTIONS);
        return harmless
                && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    /** The service may be there again, or another instance of it answer, in a moment. */
    static boolean isWorthRepeating(Throwable failure) {
        return !(failure instanceof TimeoutException || failure instanceof StreamResetException);
    }

    static boolean isWorthRepeating(ProxyResponse answer) {
        return switch (answer.getStatusCode()) {
            case 502, 503, 504 -> !answer.headers().contains(HttpHeaders.RETRY_AFTER);
            default -> false;
        };
    }

    /**
     * The proxy knows the one coding that there is in one spelling, and would answer any other with
     * an empty 501.
     */
    static Future<ProxyResponse> framed(ProxyResponse answer) {
        List<String> codings = answer.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return Future.succeededFuture(answer);
        }
        if (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked")) {
            answer.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
            return Future.succeededFuture(answer);
        }
        answer.release();
        return Future.failedFuture("The answer has a coding that HTTP/1.1 does not need");
    }

    void answered(ProxyResponse answer) {
        patience.moved();
        int status = answer.getStatusCode();
        boolean asksForQuiet = status == 503 && answer.headers().contains(HttpHeaders.RETRY_AFTER);
        if (asksForQuiet) {
            upstream.places().fellBehind();
            tell(Outcome.NOTHING);
        } else if (status >= 500 && status != 501) {
            tell(Outcome.FAILURE);
        } else {
            upstream.places().keptUp();
            tell(Outcome.SUCCESS);
        }
    }

    /**
     * An exchange that was reset was reset by us, because its client left or sent what is not
     * taken: no client must be able to make a service look ill.
     */
    void broke(Throwable failure) {
        boolean noConnectionLeft =
                failure instanceof NeverSent
                        && failure.getCause() instanceof ConnectionPoolTooBusyException;
        boolean clients = failure instanceof StreamResetException;
        if (noConnectionLeft || failure instanceof TimeoutException) {
            upstream.places().fellBehind();
        }
        tell(noConnectionLeft || clients ? Outcome.NOTHING : Outcome.FAILURE);
    }

    /** A second attempt is judged for itself. */
    void again() {
        told = false;
    }

    /** Whatever came of it; the place is free again. */
    void leave() {
        if (!left) {
            left = true;
            tell(Outcome.NOTHING);
            upstream.waiting().remove(patience);
            upstream.places().leave(bulk);
        }
    }

    private enum Outcome {
        SUCCESS,
        FAILURE,
        NOTHING
    }

    private void tell(Outcome outcome) {
        if (told) {
            return;
        }
        told = true;
        switch (outcome) {
            case SUCCESS -> upstream.circuit().succeeded();
            case FAILURE -> upstream.circuit().failed();
            case NOTHING -> upstream.circuit().left();
        }
    }
}
