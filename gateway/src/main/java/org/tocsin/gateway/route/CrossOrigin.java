package org.tocsin.gateway.route;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/**
 * Which pages of others may read our answers in a browser: those of the configuration, none by
 * default. Callers are known by their token and never by a cookie, so credentials are not allowed.
 */
@ApplicationScoped
class CrossOrigin {

    private static final String ANYBODY = "*";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String ASKED =
            "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                    + " Last-Event-ID, Prefer, traceparent, X-Request-Id";
    private static final String SHOWN =
            "Allow, Content-Disposition, Content-Language, ETag, Link, Location, Preference-Applied, RateLimit,"
                    + " RateLimit-Policy, Retry-After, traceresponse, WWW-Authenticate, X-Request-Id";
    private static final Text NOT_LISTED =
            Text.of("未允许该来源的网页访问", "Pages of this origin may not call this API");

    private final Set<String> origins;
    private final boolean open;

    /**
     * Whether answers depend on who asks; caches must know it of those too that nobody's page got.
     */
    private final boolean differs;

    private final String remembered;
    private final ProblemAnswer problems;

    CrossOrigin(BrowserSettings settings, ProblemAnswer problems) {
        this.origins = settings.origins().orElse(Set.of());
        this.open = origins.contains(ANYBODY);
        this.differs = !open && !origins.isEmpty();
        this.remembered = Long.toString(settings.remembered().toSeconds());
        this.problems = problems;
    }

    /**
     * @return whether the request was a browser's question about another request, and is answered
     */
    boolean answers(HttpServerRequest request) {
        HttpServerResponse answer = request.response();
        if (differs) {
            answer.putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        boolean allowed = open || origins.contains(origin);
        if (allowed) {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, open ? ANYBODY : origin);
        }
        boolean question =
                request.method().equals(HttpMethod.OPTIONS)
                        && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
        if (question) {
            answer(request, allowed);
        } else if (allowed) {
            answer.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
        }
        return question;
    }

    private void answer(HttpServerRequest request, boolean allowed) {
        if (!allowed) {
            problems.send(request, ProblemType.FORBIDDEN, NOT_LISTED);
            return;
        }
        request.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, remembered)
                .end();
    }
}
