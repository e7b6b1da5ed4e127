package org.tocsin.gateway.map.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.gateway.http.ContentTag;
import org.tocsin.gateway.map.app.MapPage;
import org.tocsin.gateway.map.app.MapQueries;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Language;

/** Hazards and accidents of the caller's scope on a map. */
@Path(MapResource.PATH)
@Produces(MapResource.GEO_JSON)
@Tag(name = "Map", description = "Hazards and accidents as GeoJSON 地图")
@RunOnVirtualThread
class MapResource {

    static final String PATH = "/api/v1/feed.geojson";
    static final String GEO_JSON = "application/geo+json";

    private final MapQueries map;
    private final HttpHeaders headers;

    MapResource(MapQueries map, HttpHeaders headers) {
        this.map = map;
        this.headers = headers;
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
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            operationId = "readMap",
            summary = "Hazards and accidents on a map 隐患与事故地图",
            description =
                    "What the caller's feed has told, as it stands now: RFC 7946, coordinates WGS-84. Kept from the same"
                            + " events as the feed and a moment behind the registers; go on from `feedPosition`."
                            + " Sort keys: id (default, newest first)"
                            + " 由事件流维护的现状，坐标为 WGS-84；之后的变化从 feedPosition 跟随")
    @APIResponse(
            responseCode = "200",
            description = "A page of the map 一页地图要素",
            headers =
                    @Header(
                            name = "Link",
                            description = "RFC 8288; rel=next leads on 下一页",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            examples =
                                                    "</api/v1/feed.geojson?cursor=dTBvGJ0>; rel=\"next\"")),
            content =
                    @Content(
                            mediaType = GEO_JSON,
                            schema = @Schema(implementation = MapView.class)))
    public RestResponse<MapView> read(
            @Valid @BeanParam MapParams filter, @Valid @BeanParam PageParams page) {
        MapPage found = map.page(filter.filter(), page);
        MapView view =
                MapView.of(
                        found,
                        new MapNames(
                                filter.names()
                                        ? Language.of(
                                                headers.getHeaderString(
                                                        HttpHeaders.ACCEPT_LANGUAGE))
                                        : null,
                                found.divisions()));
        RestResponse.ResponseBuilder<MapView> answer =
                RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.ETAG, ContentTag.weak(view.said()));
        if (view.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + view.next() + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
