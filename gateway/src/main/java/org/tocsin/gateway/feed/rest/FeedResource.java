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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.gateway.feed.app.FeedPositions;
import org.tocsin.gateway.feed.app.FeedQueries;
import org.tocsin.gateway.feed.app.FeedSettings;
import org.tocsin.gateway.feed.app.FeedSlice;
import org.tocsin.gateway.feed.domain.FeedEntry;

/** The events of the suite that the caller may see, to be pulled. */
@Path("/api/v1/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feed", description = "What happened, in one order, within the caller's scope 事件流")
@RunOnVirtualThread
class FeedResource {

    private final FeedQueries feed;
    private final FeedPositions positions;
    private final FeedSettings settings;

    FeedResource(FeedQueries feed, FeedPositions positions, FeedSettings settings) {
        this.feed = feed;
        this.positions = positions;
        this.settings = settings;
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
    public RestResponse<FeedView> read(@Valid @BeanParam FeedParams params) {
        FeedSlice slice = feed.read(params.after(), params.types(), params.limit());
        FeedView view =
                new FeedView(
                        slice.entries().stream().map(this::view).toList(),
                        positions.seal(slice.next()),
                        slice.more());
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.LINK, params.continued(view.next()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private FeedItemView view(FeedEntry entry) {
        return FeedItemView.of(
                entry,
                settings.topics().get(entry.event().topic()),
                positions.seal(entry.position()));
    }
}
