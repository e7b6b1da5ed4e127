package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
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

    private final PushbackInputStream in;
    private final int limit;
    private final boolean carriageReturnEnds;
    private boolean atStart = true;

    /**
     * @param limit bytes per line; the rest of a longer one is skipped
     * @param carriageReturnEnds whether a lone CR ends a line as well
     */
    ByteLines(InputStream in, int limit, boolean carriageReturnEnds) {
        this.in = new PushbackInputStream(new BufferedInputStream(in, BUFFER), 1);
        this.limit = limit;
        this.carriageReturnEnds = carriageReturnEnds;
    }

    /** The next line, or {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0; b = in.read()) {
            if (bytes.size() < limit) {
                bytes.write(b);
            } else {
                tooLong = true;
            }
            if (ends(b)) {
                break;
            }
        }
        return tooLong ? new Line(null, true) : new Line(decode(bytes.toByteArray()), false);
    }

    private boolean ends(int b) throws IOException {
        if (b == '\n') {
            return true;
        }
        if (b != '\r' || !carriageReturnEnds) {
            return false;
        }
        int next = in.read();
        if (next >= 0) {
            in.unread(next);
        }
        return next != '\n';
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
