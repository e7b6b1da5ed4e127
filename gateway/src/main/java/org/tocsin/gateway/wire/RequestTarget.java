package org.tocsin.gateway.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Paths that mean the same to everybody. What a router normalises and a service does not (or the
 * other way round) lets a request pass one check and reach another resource; such targets are
 * refused instead of repaired.
 */
final class RequestTarget {

    private static final boolean[] LETTERS =
            letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    private static final boolean[] PATH = with(LETTERS, "._~!$&'()*+,;=:@/-");
    private static final boolean[] QUERY = with(PATH, "?|[]{}^`");
    private static final boolean[] HEX = letters("0123456789ABCDEFabcdef");

    /**
     * Empty and dot segments, also encoded; encoded separators, backslashes and control characters.
     */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "//|(?:^|/)(?:\\.|%2[eE]){1,2}(?:/|;|$)|%2[fF]|%5[cC]|%[01][0-9A-Fa-f]|%7[fF]");

    private RequestTarget() {}

    /** Each request comes by here, and hardly any needs the pattern. */
    static boolean isPlain(String uri) {
        int question = uri.indexOf('?');
        int end = question < 0 ? uri.length() : question;
        return uri.startsWith("/")
                && isOf(PATH, uri, 0, end)
                && (question < 0 || isOf(QUERY, uri, question + 1, uri.length()))
                && !(mayBeAmbiguous(uri, end) && AMBIGUOUS.matcher(uri.substring(0, end)).find());
    }

    private static boolean isOf(boolean[] characters, String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean encoded = c == '%' && i + 2 < end && isHex(text, i + 1) && isHex(text, i + 2);
            if (encoded) {
                i += 2;
            } else if (c >= characters.length || !characters[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text, int at) {
        char c = text.charAt(at);
        return c < HEX.length && HEX[c];
    }

    private static boolean mayBeAmbiguous(String uri, int end) {
        char before = ' ';
        for (int i = 0; i < end; i++) {
            char c = uri.charAt(i);
            if (c == '%' || (before == '/' && (c == '/' || c == '.'))) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static boolean[] letters(String allowed) {
        return with(new boolean[128], allowed);
    }

    private static boolean[] with(boolean[] others, String allowed) {
        boolean[] set = others.clone();
        for (byte letter : allowed.getBytes(StandardCharsets.US_ASCII)) {
            set[letter] = true;
        }
        return set;
    }
}
