package org.tocsin.gateway.route;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.tocsin.gateway.wire.Unclear;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.trace.RequestWork;
import org.tocsin.platform.trace.TraceContext;

/** Receives each request, and answers for those that could not be read as one. */
@ApplicationScoped
class Doorkeeper {

    private static final Text NOT_HTTP =
            Text.of("不是有效的 HTTP 请求", "This is not a valid HTTP request");

    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern USABLE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final ProblemAnswer problems;
    private final CrossOrigin origins;
    private final PageSafety safety;
    private final ShortCut shortCut;

    Doorkeeper(ProblemAnswer problems, CrossOrigin origins, PageSafety safety, ShortCut shortCut) {
        this.problems = problems;
        this.origins = origins;
        this.safety = safety;
        this.shortCut = shortCut;
    }

    void admit(HttpServerRequest request) {
        trace(request);
        if (origins.answers(request)) {
            RequestWork.end(request);
        } else if (!shortCut.takes(request)) {
            VertxHttpRecorder.getRootHandler().handle(request);
        }
    }

    /** Gets the requests that could not be read at all. */
    void refuse(HttpServerRequest request) {
        trace(request);
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof Unclear unclear) {
            turnAway(request, unclear.type(), unclear.detail());
        } else if (cause instanceof TooLongHttpLineException) {
            turnAway(request, ProblemType.URI_TOO_LONG);
        } else if (cause instanceof TooLongHttpHeaderException) {
            turnAway(request, ProblemType.HEADERS_TOO_LARGE);
        } else {
            turnAway(request, ProblemType.MALFORMED_REQUEST, NOT_HTTP);
        }
    }

    /** Whoever looks at the request from now on finds one trace, the client's or a new one. */
    private void trace(HttpServerRequest request) {
        String trace = RequestWork.begin(request);
        request.headers().set(TraceContext.TRACEPARENT, trace);
        String id = request.getHeader(REQUEST_ID);
        boolean usable = id != null && USABLE_ID.matcher(id).matches();
        request.response()
                .putHeader(REQUEST_ID, usable ? id : TraceContext.traceId())
                .putHeader("traceresponse", trace);
        safety.mark(request);
    }

    private void turnAway(HttpServerRequest request, ProblemType type) {
        turnAway(request, type, HttpFaults.detailOf(type));
    }

    /** The connection is closed: where this request ends and the next begins is in doubt. */
    private void turnAway(HttpServerRequest request, ProblemType type, Text detail) {
        request.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(_ -> request.connection().close());
        problems.send(request, type, detail);
        RequestWork.end(request);
    }
}
