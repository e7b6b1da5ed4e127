package org.tocsin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Every topic and type of event as AsyncAPI 3.0: the committed document, its references to the
 * schemas' files turned to where {@link EventSchemaResource} serves them.
 */
@Path("/api/v1/events/asyncapi")
class AsyncContractResource {

    private final Document document = served(Document.of("contract/asyncapi.yaml"));

    private static Document served(Document committed) {
        String yaml = new String(committed.content(), StandardCharsets.UTF_8);
        return new Document(
                yaml.replace("./events/", "/api/v1/events/").getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @PermitAll
    @Produces("application/yaml")
    @Operation(hidden = true)
    public RestResponse<byte[]> yaml() {
        return RestResponse.ResponseBuilder.ok(document.content())
                .header(HttpHeaders.ETAG, document.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
