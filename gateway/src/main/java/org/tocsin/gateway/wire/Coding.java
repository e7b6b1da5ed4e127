package org.tocsin.gateway.wire;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;

/**
 * Decides which answers the compressor behind it may code. A coded answer is another
 * representation, so its entity tag is another one too; on the way in the mark is taken off again,
 * so that services only ever see their own tags.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Netty tells of failures on the channel itself.
final class Coding extends ChannelDuplexHandler {

    private static final String MARK = "--gzip\"";
    private static final int SMALLEST = 1024;

    /** Requests on one connection that wait for their answers; nobody sends more by chance. */
    private static final int MOST_WAITING = 100;

    private static final int ACCEPTED = 1;
    private static final int MARKED = 2;

    /** One entry for each request that has no answer yet: small integers, so nothing is made. */
    private final Queue<Integer> asked = new ArrayDeque<>(2);

    private int unanswered;
    private boolean overrun;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (overrun) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            if (asked.size() >= MOST_WAITING) {
                overrun = true;
                ctx.close();
                return;
            }
            HttpHeaders headers = request.headers();
            boolean marked = unmark(headers, HttpHeaderNames.IF_NONE_MATCH);
            marked = unmark(headers, HttpHeaderNames.IF_MATCH) || marked;
            marked = unmark(headers, HttpHeaderNames.IF_RANGE) || marked;
            asked.add((accepts(request) ? ACCEPTED : 0) + (marked ? MARKED : 0));
            unanswered++;
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        boolean interim = false;
        if (message instanceof HttpResponse answer) {
            interim = answer.status().code() < 200;
            if (!interim) {
                Integer about = asked.poll();
                decide(answer, about == null ? 0 : about);
            }
        }
        if (message instanceof LastHttpContent && !interim) {
            unanswered--;
        }
        ctx.write(message, promise);
    }

    /** Whether a request waits for its answer, or for the end of it. */
    boolean isAnswering() {
        return unanswered > 0;
    }

    private static boolean accepts(HttpRequest request) {
        if (request.method().equals(HttpMethod.HEAD)
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            return false;
        }
        String accepted = request.headers().get(HttpHeaderNames.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.split(";", -1);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }

    private static boolean unmark(HttpHeaders headers, CharSequence name) {
        String tags = headers.get(name);
        if (tags == null || !tags.contains(MARK)) {
            return false;
        }
        headers.set(name, tags.replace(MARK, "\""));
        return true;
    }

    private static void decide(HttpResponse answer, int about) {
        HttpHeaders headers = answer.headers();
        int status = answer.status().code();
        if (status == 204 || status == 304) {
            if (status == 304 && (about & MARKED) != 0) {
                mark(headers);
            }
            return;
        }
        boolean suited = isSuited(headers);
        if (suited) {
            headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        }
        if ((about & ACCEPTED) == 0 || headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            return;
        }
        if (suited && isLargeEnough(headers)) {
            mark(headers);
        } else {
            headers.set(HttpHeaderNames.CONTENT_ENCODING, "identity");
        }
    }

    /**
     * Texts without a digest: {@code Repr-Digest} is of the coded form, and a service computes it
     * of what it sends.
     */
    private static boolean isSuited(HttpHeaders headers) {
        String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
        return type != null
                && isText(type)
                && !headers.contains("Repr-Digest")
                && !headers.contains("Content-Digest")
                && !names(headers.get(HttpHeaderNames.TRAILER), "digest")
                && !names(headers.get(HttpHeaderNames.CACHE_CONTROL), "no-transform");
    }

    private static boolean names(String header, String word) {
        return header != null && header.toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean isText(String type) {
        return type.startsWith("application/json")
                || type.startsWith("application/x-ndjson")
                || type.startsWith("application/geo+json")
                || type.startsWith("application/problem+json")
                || type.startsWith("application/yaml")
                || type.startsWith("application/javascript")
                || type.startsWith("application/atom+xml")
                || type.startsWith("image/svg+xml")
                || (type.startsWith("text/") && !type.startsWith("text/event-stream"));
    }

    private static boolean isLargeEnough(HttpHeaders headers) {
        String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null || length.length() > 4 || Integer.parseInt(length) >= SMALLEST;
    }

    private static void mark(HttpHeaders headers) {
        String tag = headers.get(HttpHeaderNames.ETAG);
        if (tag != null && tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
            headers.set(HttpHeaderNames.ETAG, tag.substring(0, tag.length() - 1) + MARK);
        }
    }
}
