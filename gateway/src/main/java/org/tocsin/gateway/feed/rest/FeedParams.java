package org.tocsin.gateway.feed.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.gateway.feed.domain.TypePattern;

/** What part of the feed is asked for. */
public class FeedParams {

    @QueryParam("after")
    @Nullable
    @Parameter(
            description =
                    "`next` of the slice before, or `feedPosition` of a collection; `now` for what is still to come;"
                            + " without it, from the oldest event that is kept"
                            + " 上次应答的 next，或列表的 feedPosition；now 表示从此刻起；缺省从保留的最早事件开始")
    String after;

    @QueryParam("types")
    @Nullable
    @Parameter(
            description = "Types of events, comma-separated, `*` at the end 事件类型，逗号分隔，可用 * 结尾",
            example = "hazard.closed.v1,accident.*")
    String types;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "Events per answer 每次条数", example = "50")
    int limit = 50;

    @Nullable
    String after() {
        return after;
    }

    int limit() {
        return limit;
    }

    /** The {@code Link} (RFC 8288) to what follows. */
    String continued(String next) {
        String filter =
                types == null ? "" : "&types=" + URLEncoder.encode(types, StandardCharsets.UTF_8);
        return "</api/v1/feed?after=%s%s&limit=%d>; rel=\"next\"".formatted(next, filter, limit);
    }

    List<TypePattern> types() {
        return TypePattern.list(types);
    }
}
