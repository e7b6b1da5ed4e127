package org.tocsin.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.tocsin.platform.trace.TraceContext;

/**
 * Writes problem documents for a request, whoever found the problem: a mapper or the HTTP layer
 * below it.
 */
@ApplicationScoped
public class ProblemAnswer {

    /** Seconds; who knows better sets the header before or after. */
    private static final String SOON = "5";

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    public Response of(
            HttpServerRequest request, ProblemType type, Text detail, List<Violation> violations) {
        Response.ResponseBuilder answer =
                Response.status(type.status())
                        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, locale(request).toLanguageTag())
                        .entity(bytes(request, type, detail, violations));
        if (type == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        if (isForLater(type)) {
            answer.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return answer.build();
    }

    /** For refusals made before any resource is reached. */
    public void send(HttpServerRequest request, ProblemType type, Text detail) {
        var response =
                request.response()
                        .setStatusCode(type.status())
                        .putHeader("traceresponse", TraceContext.current())
                        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                        .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale(request).toLanguageTag());
        if (type == ProblemType.UNAUTHENTICATED) {
            response.putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        if (isForLater(type) && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
        response.end(io.vertx.core.buffer.Buffer.buffer(bytes(request, type, detail, List.of())));
    }

    private static boolean isForLater(ProblemType type) {
        return type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS;
    }

    /** RFC 6750: the reason is named only where a token was sent. */
    private static String challenge(HttpServerRequest request) {
        boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        return "Bearer realm=\"tocsin\"" + (sent ? ", error=\"invalid_token\"" : "");
    }

    private static Locale locale(HttpServerRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private byte[] bytes(
            HttpServerRequest request, ProblemType type, Text detail, List<Violation> violations) {
        try {
            return json.writeValueAsBytes(
                    Problem.of(
                            type,
                            detail,
                            violations,
                            locale(request),
                            request.path(),
                            TraceContext.traceId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
