package org.tocsin.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tocsin.platform.trace.RequestWork;
import org.tocsin.platform.trace.Spans;

/** Continues the caller's trace, before anything can be refused. */
@ApplicationScoped
class TraceFilter {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    void register(@Observes Filters filters) {
        filters.register(TraceFilter::begin, BEFORE_ALL_OTHERS);
    }

    private static void begin(RoutingContext context) {
        RequestWork.begin(context.request());
        if (Spans.recorded()) {
            context.addEndHandler(_ -> RequestWork.end(context.request()));
        }
        context.next();
    }
}
