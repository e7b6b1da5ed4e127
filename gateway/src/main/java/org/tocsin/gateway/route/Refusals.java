package org.tocsin.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.tocsin.gateway.limit.ClientAddress;
import org.tocsin.gateway.wire.Unclear;
import org.tocsin.platform.problem.HttpFaults;
import org.tocsin.platform.problem.ProblemAnswer;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/** What a client is told when its request does not reach a service, or gets no answer from it. */
@ApplicationScoped
class Refusals {

    private static final String SOON = "2";

    private final ProblemAnswer problems;
    private final FrontSettings front;
    private final ClientAddress addresses;
    private final Vertx vertx;

    Refusals(ProblemAnswer problems, FrontSettings front, ClientAddress addresses, Vertx vertx) {
        this.problems = problems;
        this.front = front;
        this.addresses = addresses;
        this.vertx = vertx;
    }

    /** Who is asking, as a service should see it. */
    String origin(HttpServerRequest request) {
        return addresses.of(request);
    }

    /** The service failed too often and is left alone for a while. */
    void resting(HttpServerRequest request, Upstream upstream, long nanos) {
        refuse(
                request,
                Long.toString(Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L))),
                Text.of(
                        "服务 %s 连续出错，暂停转发；请求未送达，请按 Retry-After 重试".formatted(upstream.name()),
                        "The service %s keeps failing and is left alone for now; the request was not delivered, repeat it after Retry-After"
                                .formatted(upstream.name())));
    }

    /** The service has as many requests as it can take. */
    void full(HttpServerRequest request, Upstream upstream) {
        refuse(
                request,
                "1",
                Text.of(
                        "服务 %s 繁忙，请求未送达，请按 Retry-After 重试".formatted(upstream.name()),
                        "The service %s is too busy; the request was not delivered, repeat it after Retry-After"
                                .formatted(upstream.name())));
    }

    private void refuse(HttpServerRequest request, String seconds, Text detail) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
        request.resume();
        problems.send(request, ProblemType.UNAVAILABLE, detail);
    }

    ProxyResponse fault(ProxyRequest request, Throwable failure, Upstream upstream) {
        UpstreamFault fault = UpstreamFault.of(failure, upstream.name());
        ProxyResponse answer = problem(request, fault.type(), fault.detail());
        if (fault.type() == ProblemType.UNAVAILABLE) {
            answer.headers().set(HttpHeaders.RETRY_AFTER, SOON);
        }
        return answer;
    }

    /** Closing at once would reset the connection before the sender has read the refusal. */
    ProxyResponse tooLarge(ProxyRequest request) {
        ProblemType type = ProblemType.BODY_TOO_LARGE;
        ProxyResponse answer = problem(request, type, HttpFaults.detailOf(type));
        answer.headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        vertx.setTimer(
                front.linger().toMillis(), _ -> request.proxiedRequest().connection().close());
        return answer;
    }

    /** In place of an answer that broke off before anything of it was passed on. */
    void instead(ProxyResponse answer, Throwable failure, Upstream upstream) {
        UpstreamFault fault = UpstreamFault.of(failure, upstream.name());
        answer.headers().clear();
        fill(answer, fault.type(), fault.detail());
    }

    /** The body stopped being clear, or came too slowly; whoever read it hangs up afterwards. */
    ProxyResponse unclear(ProxyRequest request, Unclear why) {
        ProxyResponse answer = problem(request, why.type(), why.detail());
        answer.headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return answer;
    }

    /** An old client would need the whole answer in memory, because it cannot take it in chunks. */
    void tooOld(ProxyResponse answer) {
        if (answer.getBody().stream() instanceof HttpClientResponse streamed) {
            streamed.exceptionHandler(_ -> {}).request().reset();
        }
        answer.headers().clear();
        fill(
                answer,
                ProblemType.HTTP_VERSION,
                Text.of(
                        "此应答长度未知，HTTP/1.0 无法接收，请使用 HTTP/1.1",
                        "The length of this answer is not known beforehand, which HTTP/1.0 cannot take; use HTTP/1.1"));
    }

    private ProxyResponse problem(ProxyRequest request, ProblemType type, Text detail) {
        if (request.getBody() != null) {
            request.release();
        }
        return fill(request.response(), type, detail);
    }

    private ProxyResponse fill(ProxyResponse answer, ProblemType type, Text detail) {
        Response problem = problems.of(answer.request().proxiedRequest(), type, detail, List.of());
        problem.getStringHeaders()
                .forEach((name, values) -> answer.headers().set(name, values.getFirst()));
        return answer.setStatusCode(problem.getStatus())
                .setStatusMessage(null)
                .setBody(Body.body(Buffer.buffer((byte[]) problem.getEntity())));
    }
}
