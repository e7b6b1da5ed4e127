package org.tocsin.gateway.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.timeout.IdleStateEvent;

/**
 * A connection is idle only while nobody waits on it: an import may be worked on, quietly, for
 * longer than an unused connection is kept. How long an answer may take is its route's business.
 */
final class IdleBetweenRequests extends ChannelInboundHandlerAdapter {

    private final Coding exchanges;

    IdleBetweenRequests(Coding exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (!(event instanceof IdleStateEvent && exchanges.isAnswering())) {
            ctx.fireUserEventTriggered(event);
        }
    }
}
