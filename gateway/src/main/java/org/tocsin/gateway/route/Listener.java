package org.tocsin.gateway.route;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;

/** The front door's share on one event loop. */
final class Listener extends AbstractVerticle {

    private final HttpServerOptions options;
    private final Doorkeeper doorkeeper;
    private HttpServer server;

    Listener(HttpServerOptions options, Doorkeeper doorkeeper) {
        this.options = options;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void start(Promise<Void> started) {
        server =
                vertx.createHttpServer(options)
                        .requestHandler(doorkeeper::admit)
                        .invalidRequestHandler(doorkeeper::refuse);
        server.listen().<Void>mapEmpty().onComplete(started);
    }

    int port() {
        return server.actualPort();
    }
}
