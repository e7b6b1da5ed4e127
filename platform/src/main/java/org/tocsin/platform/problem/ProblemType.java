package org.tocsin.platform.problem;

/**
 * The closed catalogue of problem types. The gateway serves a page for each at {@code
 * /problems/<slug>}.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "malformed-request", "请求格式错误", "Malformed request"),
    INVALID_REQUEST(400, "invalid-request", "请求内容无效", "Invalid request"),
    UNAUTHENTICATED(401, "unauthenticated", "需要有效的访问令牌", "A valid access token is needed"),
    FORBIDDEN(403, "forbidden", "没有所需的角色", "The role for this is missing"),
    NOT_FOUND(404, "not-found", "未找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "不支持此方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable", "无法提供所要求的格式", "Not available in the format asked for"),
    REQUEST_TIMEOUT(408, "request-timeout", "请求到达过慢", "The request arrives too slowly"),
    WRONG_STATE(409, "wrong-state", "当前状态不允许此操作", "Not allowed in the present state"),
    REQUEST_IN_FLIGHT(409, "request-in-flight", "同一请求正在处理", "The same request is being worked on"),
    POSITION_GONE(410, "position-gone", "该位置已过保留期", "That position is out of retention"),
    STALE_VERSION(412, "stale-version", "记录已被他人更改", "The record has changed meanwhile"),
    BODY_TOO_LARGE(413, "body-too-large", "请求体过大", "The body is too large"),
    URI_TOO_LONG(414, "uri-too-long", "请求行过长", "The request line is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "不支持此内容类型", "Content type not supported"),
    RULE_BROKEN(422, "rule-broken", "违反业务规则", "A rule is broken"),
    KEY_REUSED(
            422,
            "idempotency-key-reused",
            "幂等键已用于其他请求",
            "The Idempotency-Key belongs to another request"),
    PRECONDITION_REQUIRED(428, "precondition-required", "缺少 If-Match", "If-Match is missing"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "请求头过大", "The headers are too large"),
    INTERNAL_ERROR(500, "internal-error", "内部错误", "Internal error"),
    UPSTREAM_FAILED(502, "upstream-failed", "后端服务未正确应答", "The service behind gave no valid answer"),
    UNAVAILABLE(503, "unavailable", "服务暂不可用", "Unavailable for the moment"),
    UPSTREAM_TIMEOUT(
            504, "upstream-timeout", "后端服务应答超时", "The service behind did not answer in time"),
    HTTP_VERSION(505, "http-version", "需要 HTTP/1.1", "HTTP/1.1 is needed");

    private final int status;
    private final String slug;
    private final Text title;

    ProblemType(int status, String slug, String zh, String en) {
        this.status = status;
        this.slug = slug;
        this.title = Text.of(zh, en);
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Text title() {
        return title;
    }

    /** A relative reference, resolvable against the gateway that answered. */
    public String uri() {
        return "/problems/" + slug;
    }
}
