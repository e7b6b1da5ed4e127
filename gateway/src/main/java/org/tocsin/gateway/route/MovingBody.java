package org.tocsin.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import jakarta.annotation.Nullable;

/**
 * A service's streamed answer, of which each piece counts as a sign of life, and whose trailers (an
 * export's digest and row count) reach the client too. Its first piece is waited for before
 * anything is said to the client: until then a service that breaks off can still be told as such.
 */
final class MovingBody implements ReadStream<Buffer> {

    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Patience patience;
    private final Promise<Void> begun = Promise.promise();
    private @Nullable Buffer first;
    private boolean ended;
    private boolean paused;
    private @Nullable Handler<Buffer> onPiece;
    private @Nullable Handler<Void> onEnd;
    private @Nullable Handler<Throwable> onFailure;

    MovingBody(HttpClientResponse from, HttpServerResponse to, Patience patience) {
        this.from = from;
        this.to = to;
        this.patience = patience;
    }

    /** Completes with the first piece or the end, fails where the answer breaks off before. */
    Future<Void> begin() {
        from.exceptionHandler(this::broke).handler(this::take).endHandler(_ -> end());
        from.fetch(1);
        return begun.future();
    }

    private void take(Buffer piece) {
        patience.moved();
        if (onPiece == null) {
            first = piece;
            begun.tryComplete();
        } else {
            onPiece.handle(piece);
        }
    }

    private void end() {
        ended = true;
        if (!begun.tryComplete()) {
            tellEnd();
        }
    }

    private void tellEnd() {
        if (onEnd != null) {
            if (to.isChunked() && !from.trailers().isEmpty()) {
                to.trailers().addAll(from.trailers());
            }
            onEnd.handle(null);
        }
    }

    private void broke(Throwable failure) {
        if (!begun.tryFail(failure) && onFailure != null) {
            onFailure.handle(failure);
        }
    }

    @Override
    public MovingBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        return this;
    }

    @Override
    public MovingBody handler(@Nullable Handler<Buffer> handler) {
        onPiece = handler;
        return this;
    }

    @Override
    public MovingBody endHandler(@Nullable Handler<Void> handler) {
        onEnd = handler;
        return this;
    }

    @Override
    public MovingBody pause() {
        paused = true;
        from.pause();
        return this;
    }

    @Override
    public MovingBody resume() {
        paused = false;
        if (first != null && onPiece != null) {
            Buffer piece = first;
            first = null;
            onPiece.handle(piece);
        }
        if (ended) {
            tellEnd();
        } else if (!paused) {
            from.resume();
        }
        return this;
    }

    @Override
    public MovingBody fetch(long amount) {
        return resume();
    }
}
