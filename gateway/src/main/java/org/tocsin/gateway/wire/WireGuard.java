package org.tocsin.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import jakarta.annotation.Nullable;
import java.util.concurrent.TimeUnit;
import org.tocsin.platform.problem.ProblemType;

/**
 * Stands between a socket and the HTTP decoder and lets only whole, clear heads through: the
 * decoder mends more than a public door should. Whatever is unclear reaches the application as an
 * invalid request, so that it is answered, and nothing of it or after it is read.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty tells of failures on the channel itself.
final class WireGuard extends ChannelDuplexHandler {

    private static final String DECODER = "httpDecoder";
    private static final long LOOK_EVERY_MILLIS = 500;

    private final WireSettings settings;
    private final HangingUp hangingUp;
    private final MessageReader reader;
    private final Pace pace;
    private @Nullable ByteBuf held;
    private int understood;
    private boolean headPassed;
    private boolean refused;
    private boolean watched;

    WireGuard(WireSettings settings, Coding exchanges) {
        this.settings = settings;
        this.hangingUp = new HangingUp(settings.linger(), exchanges);
        this.reader = new MessageReader(settings);
        this.pace = new Pace(settings);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (refused || !(message instanceof ByteBuf arrived)) {
            ReferenceCountUtil.release(message);
            return;
        }
        pace.moved(arrived.readableBytes());
        ByteBuf in = held == null ? arrived : held.writeBytes(arrived);
        if (held != null) {
            arrived.release();
            held = null;
        }
        try {
            follow(ctx, in);
        } finally {
            in.release();
        }
        watch(ctx);
    }

    private void follow(ChannelHandlerContext ctx, ByteBuf in) {
        int clear = in.readerIndex();
        int at = clear + understood;
        understood = 0;
        while (at < in.writerIndex() && reader.fault() == null) {
            boolean begins = reader.isBetweenMessages();
            int next = reader.read(in, at);
            if (begins) {
                headPassed = false;
                pace.begin();
            }
            boolean wholeHead = !reader.isInHead();
            if (reader.fault() == null && wholeHead) {
                clear = next;
                headPassed = true;
            }
            if (next == at && !reader.isBetweenMessages()) {
                break;
            }
            at = next;
        }
        pass(ctx, in, clear);
        if (reader.fault() != null) {
            refuse(ctx, reader.fault());
        } else {
            hold(ctx, in, at);
        }
    }

    private static void pass(ChannelHandlerContext ctx, ByteBuf in, int clear) {
        if (clear > in.readerIndex()) {
            ctx.fireChannelRead(in.readRetainedSlice(clear - in.readerIndex()));
        }
    }

    /** Keeps a head that has not ended yet; its size is limited, so this is too. */
    private void hold(ChannelHandlerContext ctx, ByteBuf in, int at) {
        if (in.isReadable()) {
            understood = at - in.readerIndex();
            held = ctx.alloc().buffer(in.readableBytes() + 512).writeBytes(in);
        }
    }

    /** Looks after a message only once it has proved not to come in one piece. */
    private void watch(ChannelHandlerContext ctx) {
        if (!watched && !refused && !reader.isBetweenMessages()) {
            watched = true;
            ctx.executor().schedule(() -> look(ctx), LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(ChannelHandlerContext ctx) {
        watched = false;
        if (refused || !ctx.channel().isActive() || reader.isBetweenMessages()) {
            return;
        }
        boolean late =
                reader.isInHead()
                        ? pace.isHeadLate()
                        : pace.isBodyLate(ctx.channel().config().isAutoRead());
        if (late) {
            refuse(
                    ctx,
                    new Unclear(
                            ProblemType.REQUEST_TIMEOUT,
                            "请求到达过慢，连接关闭",
                            "The request arrives too slowly; the connection is closed"));
        } else {
            watch(ctx);
        }
    }

    private void refuse(ChannelHandlerContext ctx, Unclear why) {
        refused = true;
        release();
        ChannelHandlerContext decoder = ctx.pipeline().context(DECODER);
        decoder.fireChannelRead(headPassed ? brokenBody(why) : invalid(why));
        decoder.fireChannelReadComplete();
    }

    private static DefaultHttpContent brokenBody(Unclear why) {
        DefaultHttpContent content = new DefaultHttpContent(Unpooled.EMPTY_BUFFER);
        content.setDecoderResult(DecoderResult.failure(why));
        return content;
    }

    /** What was understood of the request is what its refusal needs: where to, and the language. */
    private DefaultHttpRequest invalid(Unclear why) {
        String target = reader.head().target();
        DefaultHttpRequest request =
                new DefaultHttpRequest(
                        HttpVersion.HTTP_1_1, HttpMethod.GET, target == null ? "/" : target);
        String language = reader.head().language();
        if (language != null) {
            request.headers().set("Accept-Language", language);
        }
        request.setDecoderResult(DecoderResult.failure(why));
        return request;
    }

    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (refused && ctx.channel() instanceof DuplexChannel channel) {
            channel.closeFuture().addListener(_ -> promise.trySuccess());
            hangingUp.begin(ctx, channel);
        } else {
            ctx.close(promise);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        release();
    }

    private void release() {
        if (held != null) {
            held.release();
            held = null;
        }
    }
}
