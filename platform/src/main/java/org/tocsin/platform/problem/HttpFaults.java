package org.tocsin.platform.problem;

import java.util.Arrays;

/** The catalogue's word for a bare HTTP status that a library came up with. */
public final class HttpFaults {

    private HttpFaults() {}

    public static ProblemType typeOf(int status) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
    }

    public static Text detailOf(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST -> Text.of("请求无法解析", "The request cannot be parsed");
            case UNAUTHENTICATED ->
                    Text.of("缺少访问令牌，或令牌无效、已过期", "The access token is missing, invalid or expired");
            case NOT_FOUND -> Text.of("此路径下没有内容", "There is nothing at this path");
            case METHOD_NOT_ALLOWED ->
                    Text.of("此路径不支持该方法，见 Allow", "This path does not take that method, see Allow");
            case NOT_ACCEPTABLE ->
                    Text.of(
                            "无法按 Accept 提供，见接口文档",
                            "Cannot be given as Accept asks, see the contract");
            case UNSUPPORTED_MEDIA_TYPE ->
                    Text.of(
                            "不支持此 Content-Type，见接口文档",
                            "This Content-Type is not taken, see the contract");
            case BODY_TOO_LARGE -> Text.of("请求体超过上限", "The body is over the limit");
            case HEADERS_TOO_LARGE -> Text.of("请求头超过上限", "The headers are over the limit");
            case INTERNAL_ERROR ->
                    Text.of(
                            "发生意外错误，请凭 traceId 联系运维",
                            "Something unexpected happened: give the operators the traceId");
            default -> type.title();
        };
    }
}
