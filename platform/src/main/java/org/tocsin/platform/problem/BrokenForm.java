package org.tocsin.platform.problem;

import java.io.IOException;
import java.util.Arrays;

/**
 * A multipart form that did not arrive whole. The library that reads forms tells it by a bare
 * {@link IOException}, so that only the place it comes from says what it is.
 */
final class BrokenForm {

    private static final String READER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String OVER_THE_LIMIT = "Request too large";

    private BrokenForm() {}

    static boolean isOne(IOException thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(READER));
    }

    static ProblemType typeOf(IOException thrown) {
        return OVER_THE_LIMIT.equals(thrown.getMessage())
                ? ProblemType.BODY_TOO_LARGE
                : ProblemType.MALFORMED_REQUEST;
    }
}
