package org.tocsin.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.tocsin.gateway.identity.Acquaintance;
import org.tocsin.platform.trace.RequestWork;

/**
 * Reading as somebody known is what most requests are. They need nothing of what the router does
 * for all others: no body to be limited, no token to be verified, no resource to be found.
 */
@ApplicationScoped
class ShortCut {

    private static final String PUBLIC = Upstreams.PREFIX + "public/";

    private final Upstreams upstreams;
    private final Acquaintance callers;
    private final Forwarder forwarder;

    ShortCut(Upstreams upstreams, Acquaintance callers, Forwarder forwarder) {
        this.upstreams = upstreams;
        this.callers = callers;
        this.forwarder = forwarder;
    }

    /**
     * @return false where the request must go the whole way, and nothing has been done
     */
    boolean takes(HttpServerRequest request) {
        HttpMethod method = request.method();
        if ((!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD))
                || !Passage.mayBeRepeated(request)
                || request.path().startsWith(PUBLIC)) {
            return false;
        }
        Optional<Upstream> upstream = upstreams.of(request.path());
        return upstream.isPresent()
                && callers.admits(request, () -> forwarder.pass(arrival(request), upstream.get()));
    }

    private static Arrival arrival(HttpServerRequest request) {
        HttpServerResponse answer = request.response();
        return new Arrival(
                request,
                0,
                last -> {
                    answer.endHandler(_ -> end(request, last));
                    answer.closeHandler(_ -> end(request, last));
                });
    }

    private static void end(HttpServerRequest request, Runnable last) {
        last.run();
        RequestWork.end(request);
    }
}
