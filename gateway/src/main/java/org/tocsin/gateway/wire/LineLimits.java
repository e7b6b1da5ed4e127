package org.tocsin.gateway.wire;

import jakarta.annotation.Nullable;
import org.tocsin.platform.problem.ProblemType;

/**
 * How long lines may grow before their end is there; lengths in bytes, with the line's end.
 *
 * @param requestLine of a request line
 * @param headers of all headers, or of all trailers, together
 */
record LineLimits(int requestLine, int headers) {

    private static final int LINE_END = 2;

    /** Eight digits. */
    private static final int FRAMING = 8;

    @Nullable
    Unclear requestLine(int length) {
        return length <= requestLine + LINE_END
                ? null
                : new Unclear(
                        ProblemType.URI_TOO_LONG, "请求行超过上限", "The request line is over the limit");
    }

    @Nullable
    Unclear headers(int length) {
        return length <= headers
                ? null
                : new Unclear(
                        ProblemType.HEADERS_TOO_LARGE, "请求头超过上限", "The headers are over the limit");
    }

    @Nullable
    Unclear framing(int length) {
        return length <= FRAMING + LINE_END ? null : HeadRules.framing();
    }
}
