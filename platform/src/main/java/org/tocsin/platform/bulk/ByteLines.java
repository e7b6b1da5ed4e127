package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream into physical lines before decoding it, so that bytes that are not UTF-8 (a file
 * saved as GBK, say) spoil their own line only. The terminator stays part of the line: it may
 * belong to a quoted cell.
 */
final class ByteLines {

    /**
     * @param text {@code null} where the line is not usable
     */
    record Line(@Nullable String text, boolean tooLong) {}

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final boolean carriageReturnEnds;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private boolean atStart = true;

    /**
     * @param limit bytes per line; the rest of a longer one is skipped
     * @param carriageReturnEnds whether a lone CR ends a line as well
     */
    ByteLines(InputStream in, int limit, boolean carriageReturnEnds) {
        this.in = in;
        this.limit = limit;
        this.carriageReturnEnds = carriageReturnEnds;
    }

    /** The next line, or {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        if (isEmpty()) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && !isEmpty()) {
            int from = at;
            at = endOfRun(from);
            int room = Math.min(at - from, limit - bytes.size());
            bytes.write(buffer, from, room);
            tooLong |= room < at - from;
            ended = ends(buffer[at - 1]);
        }
        return tooLong ? new Line(null, true) : new Line(decode(bytes.toByteArray()), false);
    }

    /** Behind the next byte that may end a line, or behind the last one that was read. */
    private int endOfRun(int from) {
        for (int i = from; i < filled; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r' && carriageReturnEnds) {
                return i + 1;
            }
        }
        return filled;
    }

    private boolean isEmpty() throws IOException {
        while (at == filled) {
            at = 0;
            filled = 0;
            int read = in.read(buffer, 0, BUFFER);
            if (read < 0) {
                return true;
            }
            filled = read;
        }
        return false;
    }

    private boolean ends(byte b) throws IOException {
        if (b == '\n') {
            return true;
        }
        return b == '\r' && carriageReturnEnds && (isEmpty() || buffer[at] != '\n');
    }

    private @Nullable String decode(byte[] bytes) {
        boolean first = atStart;
        atStart = false;
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return first && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }
}
