package org.tocsin.gateway.route;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.trace.TraceContext;

/** Turns away what is not one clear request, before any router looks at it. */
@ApplicationScoped
class Doorkeeper {

    private static final Text TARGET =
            Text.of(
                    "路径或查询的写法不允许：不得含空段、点段、编码的分隔符或控制字符，非 ASCII 字符须百分号编码",
                    "The target is not plain: no empty or dot segments, no encoded separators or control characters;"
                            + " percent-encode what is not ASCII");
    private static final Text FRAMING =
            Text.of(
                    "请求的边界不明确：Host 须恰好一个，Transfer-Encoding 只能是 chunked",
                    "The request is not framed clearly: exactly one Host, and chunked as the only Transfer-Encoding");
    private static final Text NOT_HTTP =
            Text.of("不是有效的 HTTP 请求", "This is not a valid HTTP request");

    private final ProblemAnswer problems;

    Doorkeeper(ProblemAnswer problems) {
        this.problems = problems;
    }

    void admit(HttpServerRequest request) {
        trace(request);
        if (!isFramedClearly(request)) {
            turnAway(request, ProblemType.MALFORMED_REQUEST, FRAMING);
        } else if (!RequestTarget.isPlain(request.uri())) {
            turnAway(request, ProblemType.MALFORMED_REQUEST, TARGET);
        } else {
            VertxHttpRecorder.getRootHandler().handle(request);
        }
    }

    /** Gets the requests that could not be read at all. */
    void refuse(HttpServerRequest request) {
        trace(request);
        Throwable cause = request.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            turnAway(request, ProblemType.URI_TOO_LONG);
        } else if (cause instanceof TooLongHttpHeaderException) {
            turnAway(request, ProblemType.HEADERS_TOO_LARGE);
        } else {
            turnAway(request, ProblemType.MALFORMED_REQUEST, NOT_HTTP);
        }
    }

    /** Whoever looks at the request from now on finds one trace, the client's or a new one. */
    private static void trace(HttpServerRequest request) {
        String trace = TraceContext.set(request.getHeader(TraceContext.TRACEPARENT));
        request.headers().set(TraceContext.TRACEPARENT, trace);
    }

    private static boolean isFramedClearly(HttpServerRequest request) {
        MultiMap headers = request.headers();
        List<String> hosts = headers.getAll(HttpHeaders.HOST);
        boolean oneHost =
                hosts.size() == 1 || (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0);
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean plainCoding =
                codings.isEmpty()
                        || (codings.size() == 1 && "chunked".equalsIgnoreCase(codings.getFirst()));
        boolean oneLength = headers.getAll(HttpHeaders.CONTENT_LENGTH).size() <= 1;
        return oneHost && plainCoding && oneLength;
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
    }
}
