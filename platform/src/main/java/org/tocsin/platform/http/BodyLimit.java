package org.tocsin.platform.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;

/**
 * Ordinary bodies are small, those of strangers smaller; only bulk imports and files, which are
 * streamed, may be large.
 */
@ApplicationScoped
class BodyLimit {

    private static final int AFTER_TRACE = 9_000;

    /** Quarkus sets its own, global limit for bodies of unannounced length just before. */
    private static final int AFTER_QUARKUS = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    private static final String IMPORTS = "/imports";

    private final ProblemAnswer problems;
    private final long ordinary;
    private final long bulk;
    private final long stranger;
    private final long file;

    BodyLimit(
            ProblemAnswer problems,
            @ConfigProperty(name = "tocsin.http.max-body", defaultValue = "1048576") long ordinary,
            @ConfigProperty(name = "tocsin.http.max-import", defaultValue = "1073741824") long bulk,
            @ConfigProperty(name = "tocsin.http.max-public-body", defaultValue = "65536")
                    long stranger,
            @ConfigProperty(name = "tocsin.http.max-file", defaultValue = "21037056") long file) {
        this.problems = problems;
        this.ordinary = ordinary;
        this.bulk = bulk;
        this.stranger = stranger;
        this.file = file;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_TRACE);
        filters.register(this::limit, AFTER_QUARKUS);
    }

    private void check(RoutingContext context) {
        if (declaredLength(context) > limitOf(context)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.send(
                    context.request(),
                    ProblemType.BODY_TOO_LARGE,
                    HttpFaults.detailOf(ProblemType.BODY_TOO_LARGE));
            return;
        }
        context.next();
    }

    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(context));
        context.next();
    }

    private long limitOf(RoutingContext context) {
        if (PublicPaths.isPublic(context)) {
            return stranger;
        }
        String path = context.normalizedPath();
        if (path.endsWith(IMPORTS)) {
            return bulk;
        }
        return UploadPaths.isUpload(path) ? file : ordinary;
    }

    private static long declaredLength(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException absurd) {
            return Long.MAX_VALUE;
        }
    }
}
