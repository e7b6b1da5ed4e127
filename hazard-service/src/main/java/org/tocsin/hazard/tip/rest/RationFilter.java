package org.tocsin.hazard.tip.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tocsin.hazard.tip.app.TipSettings;
import org.tocsin.hazard.tip.rest.Ration.Share;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/** Counts what strangers ask for before anything of it is read. */
class RationFilter {

    private static final String SHARE = RationFilter.class.getName();
    private static final Text TOO_MANY =
            Text.of(
                    "请求过于频繁，请按 Retry-After 稍后再试；紧急情况请拨打举报电话",
                    "Too many requests: wait as Retry-After says; if it is urgent, call the hotline");

    private final ClientAddress addresses;
    private final ProblemAnswer problems;
    private final Ration filing;
    private final Ration lookup;

    RationFilter(ClientAddress addresses, ProblemAnswer problems, TipSettings settings) {
        this.addresses = addresses;
        this.problems = problems;
        this.filing = new Ration("tips", settings.filing());
        this.lookup = new Ration("tip-receipts", settings.lookup());
    }

    @Rationed
    @ServerRequestFilter
    public @Nullable Response count(ContainerRequestContext context, HttpServerRequest request) {
        Share share = ration(context).take(addresses.of(request));
        context.setProperty(SHARE, share);
        return share.granted()
                ? null
                : problems.of(request, ProblemType.TOO_MANY_REQUESTS, TOO_MANY, List.of());
    }

    @Rationed
    @ServerResponseFilter
    public void tell(ContainerRequestContext context, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (context.getProperty(SHARE) instanceof Share share) {
            headers.putSingle("RateLimit-Policy", ration(context).policy());
            headers.putSingle("RateLimit", ration(context).state(share));
            if (!share.granted()) {
                headers.putSingle(HttpHeaders.RETRY_AFTER, Ration.roundedUp(share.retryAfter()));
            }
        }
    }

    private Ration ration(ContainerRequestContext context) {
        return HttpMethod.POST.equals(context.getMethod()) ? filing : lookup;
    }
}
