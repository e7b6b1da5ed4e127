package org.tocsin.gateway.route;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.platform.http.UploadPaths;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.trace.RequestWork;

/** Passes requests for a collection on to the service that owns it. */
@ApplicationScoped
class Forwarder {

    /** After the token check. */
    static final int ORDER = 600;

    private static final Set<HttpMethod> METHODS =
            Set.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.PATCH,
                    HttpMethod.DELETE,
                    HttpMethod.OPTIONS);
    private static final ProxyOptions NO_WEB_SOCKETS =
            new ProxyOptions().setSupportWebSocket(false);
    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    private final Upstreams upstreams;
    private final RouteTable.Timeouts timeouts;
    private final Refusals refusals;
    private final ProblemAnswer problems;
    private final RouteMeters meters;

    Forwarder(
            Upstreams upstreams,
            RouteTable table,
            Refusals refusals,
            ProblemAnswer problems,
            RouteMeters meters) {
        this.upstreams = upstreams;
        this.timeouts = table.timeouts();
        this.refusals = refusals;
        this.problems = problems;
        this.meters = meters;
    }

    void register(@Observes Router router) {
        router.route(Upstreams.PREFIX + "*").order(ORDER).handler(this::forward);
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Upstream> upstream = upstreams.of(request.path());
        if (upstream.isEmpty()) {
            context.next();
        } else if (!METHODS.contains(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            problems.send(
                    request,
                    ProblemType.METHOD_NOT_ALLOWED,
                    HttpFaults.detailOf(ProblemType.METHOD_NOT_ALLOWED));
        } else {
            Long limit = context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            pass(
                    new Arrival(
                            request,
                            limit == null ? Long.MAX_VALUE : limit,
                            last -> context.addEndHandler(_ -> last.run())),
                    upstream.get());
        }
    }

    /** Passes a request on that may be passed on, unless its service cannot take it now. */
    void pass(Arrival arrival, Upstream upstream) {
        RequestWork.route(
                arrival.request(),
                () -> Upstreams.PREFIX + Upstreams.collection(arrival.request().path()));
        boolean bulk = isBulk(arrival.request());
        long wait = upstream.circuit().pass();
        if (wait > 0) {
            meters.refused(upstream, RouteMeters.Refused.CIRCUIT);
            refusals.resting(arrival.request(), upstream, wait);
        } else if (!upstream.places().take(bulk)) {
            upstream.circuit().left();
            meters.refused(upstream, RouteMeters.Refused.PLACES);
            refusals.full(arrival.request(), upstream);
        } else {
            exchange(arrival, upstream, bulk);
        }
    }

    private void exchange(Arrival arrival, Upstream upstream, boolean bulk) {
        Patience patience = patience(arrival.request().path(), bulk);
        Passage passage = new Passage(upstream, bulk, patience);
        arrival.atEnd().accept(passage::leave);
        spellCoding(arrival.request());
        HttpProxy.reverseProxy(NO_WEB_SOCKETS, upstream.client())
                .origin(_ -> upstream.open(patience))
                .addInterceptor(new Exchange(arrival, upstream, passage, refusals))
                .handle(arrival.request());
    }

    /** The proxy knows only one way to write the one coding that there is. */
    private static void spellCoding(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    private Patience patience(String path, boolean bulk) {
        Duration silence =
                bulk
                        ? timeouts.bulk()
                        : timeouts.collections()
                                .getOrDefault(Upstreams.collection(path), timeouts.answer());
        return new Patience(silence, bulk ? timeouts.wholeBulk() : timeouts.whole());
    }

    /**
     * Imports and exports move many records and may be quiet for longer, and so may a phone's
     * upload.
     */
    private static boolean isBulk(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.path().contains("/imports")
                || UploadPaths.isUpload(request.path())
                || (accept != null && (accept.contains("ndjson") || accept.contains("text/csv")));
    }
}
