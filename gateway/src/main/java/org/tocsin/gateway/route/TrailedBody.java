package org.tocsin.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;

/**
 * A service's streamed answer whose trailers (an export's digest and row count) reach the client
 * too.
 */
final class TrailedBody implements ReadStream<Buffer> {

    private final HttpClientResponse from;
    private final HttpServerResponse to;

    TrailedBody(HttpClientResponse from, HttpServerResponse to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public TrailedBody endHandler(Handler<Void> handler) {
        from.endHandler(
                handler == null
                        ? null
                        : end -> {
                            to.trailers().addAll(from.trailers());
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public TrailedBody exceptionHandler(Handler<Throwable> handler) {
        from.exceptionHandler(handler);
        return this;
    }

    @Override
    public TrailedBody handler(Handler<Buffer> handler) {
        from.handler(handler);
        return this;
    }

    @Override
    public TrailedBody pause() {
        from.pause();
        return this;
    }

    @Override
    public TrailedBody resume() {
        from.resume();
        return this;
    }

    @Override
    public TrailedBody fetch(long amount) {
        from.fetch(amount);
        return this;
    }
}
