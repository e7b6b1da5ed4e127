package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that mean the same wherever they stand. */
enum SharedHeader {
    IF_MATCH(
            "If-Match",
            true,
            "ETag of the version to be changed; missing: 428, no longer the current one: 412 所要更改版本的 ETag",
            "\"3\""),
    IF_NONE_MATCH(
            "If-None-Match",
            false,
            "ETag known to the caller; if it is still current: 304 已知版本的 ETag",
            "\"3\""),
    IDEMPOTENCY_KEY(
            "Idempotency-Key",
            false,
            "Chosen by the caller; the same key and body get the same answer for 24 hours 幂等键，24 小时内有效",
            "0d2c1f4e-6a52-4d6e-9f0a-5b8f6c3f2a11"),
    ACCEPT_LANGUAGE(
            "Accept-Language",
            false,
            "Language of titles and messages: zh-CN (default) or en 语言",
            "en"),
    TRACEPARENT(
            "traceparent",
            false,
            "W3C trace context; passed on with every event 链路追踪",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
    ETAG("ETag", true, "Version of the record, for If-Match and If-None-Match 版本", "\"3\""),
    LOCATION(
            "Location",
            true,
            "Path of the new record 新记录的路径",
            "/api/v1/records/01990000-0000-7000-8000-000000000001"),
    LINK(
            "Link",
            false,
            "RFC 8288; rel=next while there are more pages 下一页",
            "</api/v1/records?cursor=b3Bh>; rel=\"next\""),
    TRACERESPONSE(
            "traceresponse",
            true,
            "W3C trace context of the answer 链路追踪",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
    RATE_LIMIT(
            "RateLimit",
            false,
            "What is left of the caller's quota, set by the gateway 剩余配额",
            "\"default\";r=95;t=30"),
    RATE_LIMIT_POLICY(
            "RateLimit-Policy",
            false,
            "The caller's quota, set by the gateway 配额",
            "\"default\";q=100;w=60"),
    RETRY_AFTER("Retry-After", true, "Seconds to wait before the next attempt 重试前等待的秒数", "30"),
    WWW_AUTHENTICATE(
            "WWW-Authenticate", true, "RFC 6750 challenge 认证方式", "Bearer realm=\"tocsin\""),
    CONTENT_LANGUAGE("Content-Language", true, "Language of the document 语言", "zh-CN"),
    CONTENT_DISPOSITION(
            "Content-Disposition",
            false,
            "Name of the file, of exports only 文件名，仅导出时有",
            "attachment; filename=\"records-2026-03-01.csv\"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6-2026-03-01.csv"),
    TRAILER(
            "Trailer",
            false,
            "Exports end with the trailers Repr-Digest (RFC 9530, sha-256) and Row-Count 导出末尾的摘要与行数",
            "Repr-Digest, Row-Count");

    private final String wire;
    private final boolean always;
    private final String description;
    private final String example;

    SharedHeader(String wire, boolean always, String description, String example) {
        this.wire = wire;
        this.always = always;
        this.description = description;
        this.example = example;
    }

    String wire() {
        return wire;
    }

    String component() {
        return wire.replace("-", "");
    }

    Header asResponseHeader() {
        return createHeader()
                .description(description)
                .required(always)
                .schema(text())
                .example(example);
    }

    Parameter asParameter() {
        return createParameter()
                .name(wire)
                .in(Parameter.In.HEADER)
                .required(always)
                .description(description)
                .schema(text())
                .example(example);
    }

    private static Schema text() {
        return createSchema().type(List.of(SchemaType.STRING));
    }
}
