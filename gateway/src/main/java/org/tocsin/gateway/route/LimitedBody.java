package org.tocsin.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * A body on its way to a service: each piece is a sign of life, and it fails as soon as it grows
 * over its limit, without being kept.
 */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Patience patience;
    private long seen;
    private boolean failed;
    private Handler<Throwable> onFailure = _ -> {};

    LimitedBody(ReadStream<Buffer> body, long limit, Patience patience) {
        this.body = body;
        this.limit = limit;
        this.patience = patience;
    }

    /** Whether the sender went over the limit; then nothing is wrong with the service. */
    boolean exceeded() {
        return failed;
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? _ -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (failed) {
            return;
        }
        patience.moved();
        seen += chunk.length();
        if (seen > limit) {
            failed = true;
            onFailure.handle(new BodyTooLarge(limit));
        } else {
            handler.handle(chunk);
        }
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
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
                        : end -> {
                            if (!failed) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    private static final class BodyTooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BodyTooLarge(long limit) {
            super("Over " + limit + " bytes", null, false, false);
        }
    }
}
