package org.tocsin.gateway.route;

import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * A request that may be passed on.
 *
 * @param limit bytes that its body may have
 * @param atEnd takes what is to be done once its answer is out, or its client gone
 */
record Arrival(HttpServerRequest request, long limit, Consumer<Runnable> atEnd) {}
