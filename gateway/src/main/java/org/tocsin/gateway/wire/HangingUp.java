package org.tocsin.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The end of a connection whose sender was refused in the middle of what it sends. Closing at once
 * would reset it before the sender has read the refusal.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty tells of failures on the channel itself.
final class HangingUp {

    private static final long LOOK_EVERY_MILLIS = 20;

    private final Duration linger;
    private final Coding exchanges;
    private boolean begun;

    HangingUp(Duration linger, Coding exchanges) {
        this.linger = linger;
        this.exchanges = exchanges;
    }

    void begin(ChannelHandlerContext ctx, DuplexChannel channel) {
        if (!begun) {
            begun = true;
            ctx.executor().schedule(() -> ctx.close(), linger.toMillis(), TimeUnit.MILLISECONDS);
            shut(ctx, channel);
        }
    }

    /** A body that broke is answered by whoever was reading it, which may take a moment. */
    private void shut(ChannelHandlerContext ctx, DuplexChannel channel) {
        if (!channel.isActive()) {
            return;
        }
        if (exchanges.isAnswering()) {
            ctx.executor()
                    .schedule(() -> shut(ctx, channel), LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        ctx.flush();
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
    }
}
