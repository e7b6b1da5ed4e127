package org.tocsin.gateway.route;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.concurrent.TimeoutException;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/**
 * What the client is told when the service behind gave no answer: 503 where the request cannot have
 * reached it (safe to repeat), 504 where it stayed silent, 502 for anything else that broke on the
 * way.
 */
record UpstreamFault(ProblemType type, Text detail) {

    static UpstreamFault of(Throwable failure, String upstream) {
        return switch (failure) {
            case NeverSent never when never.getCause() instanceof ConnectionPoolTooBusyException ->
                    fault(
                            ProblemType.UNAVAILABLE,
                            upstream,
                            "服务 %s 繁忙，请求未送达，请稍后重试",
                            "The service %s is too busy; the request was not delivered, repeat it later");
            case NeverSent _ ->
                    fault(
                            ProblemType.UNAVAILABLE,
                            upstream,
                            "服务 %s 暂时无法连接，请求未送达，请稍后重试",
                            "The service %s cannot be reached; the request was not delivered, repeat it later");
            case TimeoutException _ ->
                    fault(
                            ProblemType.UPSTREAM_TIMEOUT,
                            upstream,
                            "服务 %s 未在时限内应答；更改类请求可能已生效，请先查询",
                            "The service %s did not answer in time; a change may have taken effect, look first");
            default ->
                    fault(
                            ProblemType.UPSTREAM_FAILED,
                            upstream,
                            "与服务 %s 的交换中断；更改类请求可能已生效，请先查询",
                            "The exchange with the service %s broke off; a change may have taken effect, look first");
        };
    }

    private static UpstreamFault fault(ProblemType type, String upstream, String zh, String en) {
        return new UpstreamFault(type, Text.of(zh.formatted(upstream), en.formatted(upstream)));
    }
}
