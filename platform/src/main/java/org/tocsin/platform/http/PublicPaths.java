package org.tocsin.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What is public is asked for by nobody in particular: a token that is sent along, good or bad, is
 * taken off before anything looks at it. So a bad one cannot refuse anybody what everybody may
 * have, and a good one leaves no trace of who was reading or filing a tip.
 */
@ApplicationScoped
class PublicPaths {

    static final String PREFIX = "/api/v1/public/";

    private static final int AFTER_TRACE = 9_500;

    void register(@Observes Filters filters) {
        filters.register(PublicPaths::forgetCaller, AFTER_TRACE);
    }

    private static void forgetCaller(RoutingContext context) {
        if (isPublic(context)) {
            context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        }
        context.next();
    }

    static boolean isPublic(RoutingContext context) {
        return context.normalizedPath().startsWith(PREFIX);
    }
}
