package org.tocsin.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.annotation.Nullable;
import org.tocsin.gateway.wire.Unclear;

/**
 * A body on its way to a service: each piece is a sign of life, and it fails as soon as it grows
 * over its limit, without being kept.
 */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Patience patience;
    private long seen;
    private @Nullable Throwable failure;
    private Handler<Throwable> onFailure = _ -> {};

    LimitedBody(ReadStream<Buffer> body, long limit, Patience patience) {
        this.body = body;
        this.limit = limit;
        this.patience = patience;
        body.exceptionHandler(this::fail);
    }

    /** What was wrong with it, as far as that is its sender's doing and not the service's. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private void fail(Throwable why) {
        if (failure == null) {
            failure = why;
            onFailure.handle(why);
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? _ -> {} : handler;
        if (failure != null) {
            onFailure.handle(failure);
        }
        return this;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (failure != null) {
            return;
        }
        patience.moved();
        seen += chunk.length();
        if (seen > limit) {
            fail(new BodyTooLarge(limit));
        } else {
            handler.handle(chunk);
        }
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    /** Nothing of a body that is wrong already is worth a service's time. */
    @Override
    public LimitedBody resume() {
        if (!(failure instanceof Unclear)) {
            body.resume();
        }
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            if (failure == null) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    static final class BodyTooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BodyTooLarge(long limit) {
            super("Over " + limit + " bytes", null, false, false);
        }
    }
}
