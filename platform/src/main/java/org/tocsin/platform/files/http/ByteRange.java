package org.tocsin.platform.files.http;

import jakarta.annotation.Nullable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes (RFC 9110 §14). What is not one satisfiable range is answered with the whole
 * file, as the standard allows.
 */
record ByteRange(long first, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    static ByteRange of(@Nullable String header, long size) {
        ByteRange whole = new ByteRange(0, size);
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return whole;
        }
        if (range.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(range.group(2)), size);
            return last == 0 ? whole : new ByteRange(size - last, last);
        }
        long first = Long.parseLong(range.group(1));
        long end =
                range.group(2).isEmpty()
                        ? size - 1
                        : Math.min(Long.parseLong(range.group(2)), size - 1);
        return first > end ? whole : new ByteRange(first, end - first + 1);
    }

    String contentRange(long size) {
        return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
