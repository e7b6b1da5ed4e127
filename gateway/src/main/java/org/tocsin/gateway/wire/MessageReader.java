package org.tocsin.gateway.wire;

import io.netty.buffer.ByteBuf;
import jakarta.annotation.Nullable;

/**
 * Follows the messages of one connection byte by byte and finds the first that is unclear. It keeps
 * no bytes; what it has not understood yet it is shown again, together with what came after.
 */
final class MessageReader {

    private enum Part {
        BETWEEN,
        REQUEST_LINE,
        HEADERS,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS
    }

    private final HeadRules head;
    private final LineLimits limits;
    private Part part = Part.BETWEEN;
    private int lineSeen;
    private int partSeen;
    private long left;
    private boolean emptyLineSeen;
    private @Nullable Unclear fault;

    MessageReader(WireSettings settings) {
        this.head = new HeadRules(settings.maxHeaderCount());
        this.limits = new LineLimits(settings.maxRequestLine(), settings.maxHeaders());
    }

    HeadRules head() {
        return head;
    }

    /** The first thing that was wrong; nothing is read after it. */
    @Nullable
    Unclear fault() {
        return fault;
    }

    boolean isBetweenMessages() {
        return part == Part.BETWEEN;
    }

    boolean isInHead() {
        return part == Part.REQUEST_LINE || part == Part.HEADERS;
    }

    /**
     * Reads on until a message ends, what there is does not suffice, or something is wrong.
     *
     * @return the index up to which all was understood
     */
    int read(ByteBuf in, int from) {
        int at = from;
        boolean begun = part != Part.BETWEEN;
        while (fault == null && at < in.writerIndex()) {
            if (begun && part == Part.BETWEEN) {
                return at;
            }
            begun = true;
            int next = step(in, at);
            if (next < 0) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int step(ByteBuf in, int at) {
        return switch (part) {
            case BODY, CHUNK -> content(in, at);
            default -> line(in, at);
        };
    }

    private int content(ByteBuf in, int at) {
        int taken = (int) Math.min(left, in.writerIndex() - at);
        left -= taken;
        if (left == 0) {
            part = part == Part.BODY ? Part.BETWEEN : Part.CHUNK_END;
        }
        return at + taken;
    }

    /**
     * @return -1 where the line has not ended yet
     */
    private int line(ByteBuf in, int at) {
        if (part == Part.BETWEEN) {
            head.begin();
            part = Part.REQUEST_LINE;
            partSeen = 0;
        }
        int feed = in.indexOf(at + lineSeen, in.writerIndex(), (byte) '\n');
        int length = (feed < 0 ? in.writerIndex() : feed + 1) - at;
        if (isTooLong(length)) {
            return at;
        }
        if (feed < 0) {
            lineSeen = length;
            return -1;
        }
        lineSeen = 0;
        partSeen += length;
        if (length < 2 || in.getByte(feed - 1) != '\r') {
            fault = Unclear.malformed("行须以 CRLF 结束", "Lines end with CR LF");
        } else {
            fault = take(in, at, feed - 1);
        }
        return feed + 1;
    }

    private boolean isTooLong(int length) {
        fault =
                switch (part) {
                    case REQUEST_LINE -> limits.requestLine(length);
                    case HEADERS, TRAILERS -> limits.headers(partSeen + length);
                    default -> limits.framing(length);
                };
        return fault != null;
    }

    private @Nullable Unclear take(ByteBuf in, int from, int end) {
        return switch (part) {
            case REQUEST_LINE -> requestLine(in, from, end);
            case HEADERS -> from == end ? endOfHead() : head.header(in, from, end);
            case CHUNK_SIZE -> chunkSize(in, from, end);
            case CHUNK_END -> {
                part = Part.CHUNK_SIZE;
                yield from == end ? null : HeadRules.framing();
            }
            case TRAILERS -> trailer(in, from, end);
            default -> throw new IllegalStateException(part.name());
        };
    }

    /** One empty line before a request is forgiven, as RFC 9112 §2.2 asks; no second one. */
    private @Nullable Unclear requestLine(ByteBuf in, int from, int end) {
        if (from == end && !emptyLineSeen) {
            emptyLineSeen = true;
            partSeen = 0;
            return null;
        }
        emptyLineSeen = false;
        part = Part.HEADERS;
        partSeen = 0;
        return head.requestLine(in, from, end);
    }

    private @Nullable Unclear endOfHead() {
        Unclear wrong = head.end();
        if (head.isChunked()) {
            part = Part.CHUNK_SIZE;
        } else {
            left = head.length();
            part = left > 0 ? Part.BODY : Part.BETWEEN;
        }
        return wrong;
    }

    private @Nullable Unclear chunkSize(ByteBuf in, int from, int end) {
        left = Octets.chunkSize(in, from, end);
        if (left < 0) {
            return HeadRules.framing();
        }
        part = left > 0 ? Part.CHUNK : Part.TRAILERS;
        partSeen = 0;
        return null;
    }

    private @Nullable Unclear trailer(ByteBuf in, int from, int end) {
        if (from == end) {
            part = Part.BETWEEN;
            return null;
        }
        return HeadRules.trailer(in, from, end);
    }
}
