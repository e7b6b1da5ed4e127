package org.tocsin.gateway.feed.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.gateway.feed.app.FeedItems;
import org.tocsin.gateway.feed.app.FeedPositions;
import org.tocsin.gateway.feed.app.FeedQueries;
import org.tocsin.gateway.feed.app.FeedSlice;
import org.tocsin.platform.problem.Problem;

/** The events of the suite that the caller may see, to be pulled. */
@Path("/api/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feed", description = "What happened, in one order, within the caller's scope 事件流")
@RunOnVirtualThread
class FeedResource {

    private static final String GONE =
            """
            {"type": "/problems/position-gone", "title": "该位置已过保留期", "status": 410,
             "detail": "请重新读取各列表，再从其 feedPosition 继续", "instance": "/api/v1/feed",
             "traceId": "4bf92f3577b34da6a3ce929d0e0e4736"}""";

    private final FeedQueries feed;
    private final FeedPositions positions;
    private final FeedItems items;

    FeedResource(FeedQueries feed, FeedPositions positions, FeedItems items) {
        this.feed = feed;
        this.positions = positions;
        this.items = items;
    }

    @GET
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "grid-inspector",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor",
        "dashboard"
    })
    @Operation(
            operationId = "readFeed",
            summary = "Read events after a position 读取某位置之后的事件",
            description =
                    "At least once and in order per aggregate. Read the collections first, then follow from their"
                            + " `feedPosition`. A position out of retention is 410: read the collections again."
                            + " 至少一次、按聚合有序；位置过期返回 410，请重新读取列表。")
    @APIResponse(
            responseCode = "200",
            description = "What happened after the position 该位置之后的事件",
            headers =
                    @Header(
                            name = "Link",
                            description = "RFC 8288; rel=next leads on 后续事件",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "</api/v1/feed?after=dTBvGJ0&limit=50>; rel=\"next\"")),
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(
            responseCode = "410",
            description = "That position is out of retention 该位置已过保留期",
            headers = {
                @Header(name = "Content-Language", ref = "ContentLanguage"),
                @Header(name = "traceresponse", ref = "traceresponse")
            },
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            example = GONE))
    public RestResponse<FeedView> read(@Valid @BeanParam FeedParams params) {
        FeedSlice slice = feed.read(params.after(), params.types(), params.limit());
        FeedView view =
                new FeedView(
                        slice.news().stream().map(items::of).toList(),
                        positions.seal(slice.next()),
                        slice.more());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.LINK, params.continued(view.next()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
