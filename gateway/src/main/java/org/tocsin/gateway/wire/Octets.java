package org.tocsin.gateway.wire;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Looks at bytes of a message where they lie. */
final class Octets {

    private static final boolean[] TOKEN = set("!#$%&'*+-.^_`|~");
    private static final boolean[] AUTHORITY = set("-._~:[]%");

    private Octets() {}

    private static boolean[] set(String others) {
        boolean[] set = new boolean[256];
        for (char c = '0'; c <= '9'; c++) {
            set[c] = true;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            set[c] = true;
            set[Character.toUpperCase(c)] = true;
        }
        for (byte c : others.getBytes(StandardCharsets.US_ASCII)) {
            set[c] = true;
        }
        return set;
    }

    static boolean isToken(ByteBuf in, int from, int end) {
        return all(in, from, end, TOKEN);
    }

    /** A host, and perhaps a port; the exact form is for whoever resolves it. */
    static boolean isAuthority(ByteBuf in, int from, int end) {
        return from < end && all(in, from, end, AUTHORITY);
    }

    private static boolean all(ByteBuf in, int from, int end, boolean[] set) {
        for (int i = from; i < end; i++) {
            if (!set[in.getByte(i) & 0xff]) {
                return false;
            }
        }
        return true;
    }

    static boolean isVisible(ByteBuf in, int from, int end) {
        for (int i = from; i < end; i++) {
            byte b = in.getByte(i);
            if (b <= ' ' || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** No control characters but tabs; what is not ASCII is let through, as RFC 9110 has it. */
    static boolean isFieldValue(ByteBuf in, int from, int end) {
        for (int i = from; i < end; i++) {
            byte b = in.getByte(i);
            if ((b >= 0 && b < ' ' && b != '\t') || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    static int skipBlanks(ByteBuf in, int from, int end) {
        int i = from;
        while (i < end && isBlank(in.getByte(i))) {
            i++;
        }
        return i;
    }

    static int trimBlanks(ByteBuf in, int from, int end) {
        int i = end;
        while (i > from && isBlank(in.getByte(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    static boolean equal(ByteBuf in, int from, int end, CharSequence text) {
        if (end - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (in.getByte(from + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Equal whatever the case; {@code text} is in lower case. */
    static boolean named(ByteBuf in, int from, int end, CharSequence text) {
        if (end - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            byte b = in.getByte(from + i);
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @return -1 unless there are digits and nothing else
     */
    static long number(ByteBuf in, int from, int end) {
        long number = from < end ? 0 : -1;
        for (int i = from; i < end; i++) {
            byte b = in.getByte(i);
            if (b < '0' || b > '9') {
                return -1;
            }
            number = number * 10 + b - '0';
        }
        return number;
    }

    /**
     * @return -1 unless there are one to eight hexadecimal digits and nothing else
     */
    static long chunkSize(ByteBuf in, int from, int end) {
        if (from >= end || end - from > 8) {
            return -1;
        }
        long size = 0;
        for (int i = from; i < end; i++) {
            int digit = Character.digit((char) (in.getByte(i) & 0xff), 16);
            if (digit < 0) {
                return -1;
            }
            size = (size << 4) + digit;
        }
        return size;
    }
}
