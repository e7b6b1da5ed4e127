package org.tocsin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a reader of the feed can meet. */
@Path("/api/v1/events")
@Tag(name = "Contract", description = "The contract itself 接口契约")
class EventCatalogResource {

    private final EventCatalog catalog;

    EventCatalogResource(EventCatalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            operationId = "listEventTypes",
            summary = "Every type of event 全部事件类型",
            description = "With what it means and where its schema is. 含义及其 JSON Schema 的地址。")
    @SecurityRequirements
    @APIResponse(
            responseCode = "200",
            description = "All types, by topic 全部类型",
            content = @Content(schema = @Schema(implementation = EventCatalog.Types.class)))
    public RestResponse<byte[]> types() {
        Document document = catalog.document();
        return RestResponse.ResponseBuilder.ok(document.content())
                .header(HttpHeaders.ETAG, document.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
