package org.tocsin.gateway.stream.app;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.tocsin.gateway.wire.FrontWire;

/** The way to one reader: an answer that does not end by itself. Used on its event loop only. */
public final class Line {

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final EventLoop loop;

    /**
     * @param context a request whose answer is left to this
     */
    public Line(RoutingContext context) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.loop = FrontWire.loopOf(request.connection());
    }

    EventLoop loop() {
        return loop;
    }

    void open(Runnable drained, Runnable closed) {
        response.drainHandler(_ -> drained.run());
        context.addEndHandler(_ -> closed.run());
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
    }

    void write(Buffer bytes) {
        response.write(bytes);
    }

    boolean isFull() {
        return response.writeQueueFull();
    }

    boolean isClosed() {
        return response.closed() || response.ended();
    }

    /** Lets the reader take what is on its way, and hangs up if it does not. */
    @SuppressWarnings("FutureReturnValueIgnored") // A loop that stops hangs up by itself.
    void end(Buffer last, Duration linger) {
        Future<Void> taken = response.end(last);
        loop.schedule(
                () -> {
                    if (!taken.isComplete()) {
                        FrontWire.hangUp(request.connection());
                    }
                },
                linger.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
