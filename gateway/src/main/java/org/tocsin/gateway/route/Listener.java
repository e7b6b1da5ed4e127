package org.tocsin.gateway.route;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import org.tocsin.gateway.wire.FrontWire;

/** The front door's share on one event loop. */
final class Listener extends AbstractVerticle {

    private final HttpServerOptions options;
    private final Doorkeeper doorkeeper;
    private final FrontWire wire;
    private HttpServer server;

    Listener(HttpServerOptions options, Doorkeeper doorkeeper, FrontWire wire) {
        this.options = options;
        this.doorkeeper = doorkeeper;
        this.wire = wire;
    }

    @Override
    public void start(Promise<Void> started) {
        server =
                vertx.createHttpServer(options)
                        .connectionHandler(wire::attach)
                        .requestHandler(doorkeeper::admit)
                        .invalidRequestHandler(doorkeeper::refuse);
        server.listen().<Void>mapEmpty().onComplete(started);
    }

    int port() {
        return server.actualPort();
    }
}
