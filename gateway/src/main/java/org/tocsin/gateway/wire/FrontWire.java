package org.tocsin.gateway.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the gateway's own rules on each connection that a client opens. */
@ApplicationScoped
@SuppressWarnings("FutureReturnValueIgnored") // Netty tells of failures on the channel itself.
public class FrontWire {

    private final WireSettings settings;
    private final Connections connections;

    FrontWire(WireSettings settings) {
        this.settings = settings;
        this.connections =
                new Connections(settings.maxConnections(), settings.maxConnectionsOfOne());
    }

    /**
     * The decoder's own limits: a little above those of the guard, which answers in their place.
     */
    public HttpServerOptions limit(HttpServerOptions options) {
        return options.setMaxInitialLineLength(settings.maxRequestLine() + 2)
                .setMaxHeaderSize(settings.maxHeaders() + 2);
    }

    /** Before anything is read from it. */
    public void attach(HttpConnection connection) {
        Channel channel = channelOf(connection);
        String address = connection.remoteAddress().hostAddress();
        boolean welcome = connections.open(address);
        channel.closeFuture().addListener(_ -> connections.close(address));
        if (!welcome) {
            channel.close();
            return;
        }
        Coding coding = new Coding();
        channel.pipeline().addFirst("tocsin-guard", new WireGuard(settings, coding));
        channel.pipeline().addAfter("deflater", "tocsin-coding", coding);
        channel.pipeline().addBefore("handler", "tocsin-idle", new IdleBetweenRequests(coding));
    }

    /** Closes it now, with what was not written yet: nothing may end an answer in due form then. */
    public static void hangUp(HttpConnection connection) {
        channelOf(connection).close();
    }

    /** The one thread that may write to it. */
    public static EventLoop loopOf(HttpConnection connection) {
        return channelOf(connection).eventLoop();
    }

    private static Channel channelOf(HttpConnection connection) {
        return ((ConnectionBase) connection).channelHandlerContext().channel();
    }
}
