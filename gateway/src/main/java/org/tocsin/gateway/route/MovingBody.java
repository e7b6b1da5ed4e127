package org.tocsin.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;

/**
 * A service's streamed answer, of which each piece counts as a sign of life, and whose trailers (an
 * export's digest and row count) reach the client too.
 */
final class MovingBody implements ReadStream<Buffer> {

    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Patience patience;

    MovingBody(HttpClientResponse from, HttpServerResponse to, Patience patience) {
        this.from = from;
        this.to = to;
        this.patience = patience;
    }

    @Override
    public MovingBody endHandler(Handler<Void> handler) {
        from.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (to.isChunked() && !from.trailers().isEmpty()) {
                                to.trailers().addAll(from.trailers());
                            }
                            handler.handle(end);
                        });
        return this;
    }

    @Override
    public MovingBody exceptionHandler(Handler<Throwable> handler) {
        from.exceptionHandler(handler);
        return this;
    }

    @Override
    public MovingBody handler(Handler<Buffer> handler) {
        from.handler(
                handler == null
                        ? null
                        : piece -> {
                            patience.moved();
                            handler.handle(piece);
                        });
        return this;
    }

    @Override
    public MovingBody pause() {
        from.pause();
        return this;
    }

    @Override
    public MovingBody resume() {
        from.resume();
        return this;
    }

    @Override
    public MovingBody fetch(long amount) {
        from.fetch(amount);
        return this;
    }
}
