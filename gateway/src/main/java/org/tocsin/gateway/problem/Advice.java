package org.tocsin.gateway.problem;

import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Text;

/** What a client should do about a problem. */
final class Advice {

    private Advice() {}

    static Text of(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST, INVALID_REQUEST ->
                    Text.of(
                            "按 errors 中每一项的 pointer 与 code 更正后重发，原样重发不会成功。",
                            "Correct what each of the errors points at; sending the same again will not help.");
            case UNAUTHENTICATED ->
                    Text.of(
                            "从身份服务取得新的访问令牌，以 Authorization: Bearer 发送。",
                            "Get a new access token from the identity service and send it as Authorization: Bearer.");
            case FORBIDDEN -> Text.of("需由具备该角色的账户操作。", "Somebody with the role has to do this.");
            case NOT_FOUND ->
                    Text.of(
                            "检查路径与编号；超出管辖范围的记录同样显示为不存在。",
                            "Check path and id; records outside your jurisdiction look the same as missing ones.");
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE ->
                    Text.of(
                            "对照接口文档 /docs 更正请求。",
                            "Compare the request with the contract at /docs.");
            case WRONG_STATE ->
                    Text.of(
                            "重新读取记录，其 allowedTransitions 列出当前可行的操作。",
                            "Read the record again: its allowedTransitions say what can be done now.");
            case REQUEST_IN_FLIGHT ->
                    Text.of(
                            "稍候用同一幂等键重发即可得到结果。",
                            "Wait, then repeat with the same key to get the answer.");
            case POSITION_GONE ->
                    Text.of(
                            "重新读取各列表，再从其 feedPosition 继续跟随。",
                            "Read the collections again and follow the feed from their feedPosition.");
            case STALE_VERSION, PRECONDITION_REQUIRED ->
                    Text.of(
                            "读取记录，核对变化，以新的 ETag 作为 If-Match 重发。",
                            "Read the record, look at what changed, and repeat with its ETag as If-Match.");
            case BODY_TOO_LARGE ->
                    Text.of(
                            "大批数据请用 /imports 流式导入。",
                            "Use /imports, which is streamed, for many records.");
            case REQUEST_TIMEOUT ->
                    Text.of(
                            "在更稳定的网络上重发；大文件可分批上传。",
                            "Send it again over a steadier network, or in parts.");
            case HTTP_VERSION -> Text.of("改用 HTTP/1.1。", "Use HTTP/1.1.");
            case URI_TOO_LONG, HEADERS_TOO_LARGE ->
                    Text.of("缩短查询或减少请求头。", "Shorten the query or send fewer headers.");
            case RULE_BROKEN ->
                    Text.of("errors 列出未满足的规则及依据。", "The errors name the rules that are not met.");
            case KEY_REUSED -> Text.of("每个新请求使用新的幂等键。", "Use a new key for each new request.");
            case TOO_MANY_REQUESTS, UNAVAILABLE ->
                    Text.of("按 Retry-After 稍后重发。", "Repeat after the time that Retry-After names.");
            case INTERNAL_ERROR, UPSTREAM_FAILED, UPSTREAM_TIMEOUT ->
                    Text.of(
                            "更改可能已生效：先查询，或用同一幂等键重发；持续出现时将 traceId 提供给运维。",
                            "A change may have taken effect: look first, or repeat with the same Idempotency-Key; if it"
                                    + " stays, give the operators the traceId.");
        };
    }
}
