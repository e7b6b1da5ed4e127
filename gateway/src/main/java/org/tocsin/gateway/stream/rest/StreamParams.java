package org.tocsin.gateway.stream.rest;

import jakarta.annotation.Nullable;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.gateway.feed.domain.TypePattern;

/** What part of the feed is streamed. */
public class StreamParams {

    @HeaderParam("Last-Event-ID")
    @Nullable
    @Parameter(
            description =
                    "The last `id` that arrived: it goes on after it, whatever `after` says; clients that know SSE send it by themselves"
                            + " 最后收到的 id，优先于 after；SSE 客户端断线重连时自动发送")
    String lastEventId;

    @QueryParam("after")
    @Nullable
    @Parameter(
            description =
                    "As for a pull: `next` of a slice, `feedPosition` of a collection, an `id` of a stream, or `now`;"
                            + " without it, from the oldest event that is kept 含义与拉取相同；缺省从保留的最早事件开始",
            example = "now")
    String after;

    @QueryParam("types")
    @Nullable
    @Parameter(
            description = "Types of events, comma-separated, `*` at the end 事件类型，逗号分隔，可用 * 结尾",
            example = "hazard.closed.v1,accident.*")
    String types;

    @Nullable
    String after() {
        return lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
    }

    List<TypePattern> types() {
        return TypePattern.list(types);
    }
}
