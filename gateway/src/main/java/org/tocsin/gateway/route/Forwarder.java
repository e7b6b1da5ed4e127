package org.tocsin.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.platform.http.UploadPaths;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;

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
    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    private final Upstreams upstreams;
    private final ProblemAnswer problems;
    private final FrontSettings front;

    Forwarder(Upstreams upstreams, ProblemAnswer problems, FrontSettings front) {
        this.upstreams = upstreams;
        this.problems = problems;
        this.front = front;
    }

    void register(@Observes Router router) {
        router.route(Upstreams.PREFIX + "*").order(ORDER).handler(this::forward);
    }

    private void forward(RoutingContext context) {
        Optional<Upstream> upstream = upstreams.of(context.request().path());
        if (upstream.isEmpty()) {
            context.next();
        } else if (!METHODS.contains(context.request().method())) {
            context.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            problems.send(
                    context.request(),
                    ProblemType.METHOD_NOT_ALLOWED,
                    HttpFaults.detailOf(ProblemType.METHOD_NOT_ALLOWED));
        } else {
            pass(context, upstream.get());
        }
    }

    private void pass(RoutingContext context, Upstream upstream) {
        boolean bulk = isBulk(context);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.client())
                .origin(_ -> upstream.open(bulk))
                .addInterceptor(new Exchange(context, upstream, problems, front))
                .handle(context.request());
    }

    /**
     * Imports and exports move many records and may be quiet for longer, and so may a phone's
     * upload.
     */
    private static boolean isBulk(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return context.request().path().contains("/imports")
                || UploadPaths.isUpload(context.request().path())
                || (accept != null && (accept.contains("ndjson") || accept.contains("text/csv")));
    }
}
