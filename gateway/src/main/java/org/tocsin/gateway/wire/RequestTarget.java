package org.tocsin.gateway.wire;

import java.util.regex.Pattern;

/**
 * Paths that mean the same to everybody. What a router normalises and a service does not (or the
 * other way round) lets a request pass one check and reach another resource; such targets are
 * refused instead of repaired.
 */
final class RequestTarget {

    private static final Pattern PLAIN_PATH =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+");
    private static final Pattern PLAIN_QUERY =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?|\\[\\]{}^`-]|%[0-9A-Fa-f]{2})*+");

    /**
     * Empty and dot segments, also encoded; encoded separators, backslashes and control characters.
     */
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "//|(?:^|/)(?:\\.|%2[eE]){1,2}(?:/|;|$)|%2[fF]|%5[cC]|%[01][0-9A-Fa-f]|%7[fF]");

    private RequestTarget() {}

    static boolean isPlain(String uri) {
        int question = uri.indexOf('?');
        String path = question < 0 ? uri : uri.substring(0, question);
        String query = question < 0 ? "" : uri.substring(question + 1);
        return PLAIN_PATH.matcher(path).matches()
                && !AMBIGUOUS.matcher(path).find()
                && PLAIN_QUERY.matcher(query).matches();
    }
}
