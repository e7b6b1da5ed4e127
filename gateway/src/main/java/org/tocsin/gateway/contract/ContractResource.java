package org.tocsin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The whole suite's contract in one document. */
@Path("/api/v1/openapi")
class ContractResource {

    private static final String YAML = "application/yaml";

    private final Contract contract;

    ContractResource(Contract contract) {
        this.contract = contract;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RestResponse<byte[]> json() {
        return answer(contract.json());
    }

    @GET
    @PermitAll
    @Produces(YAML)
    @Operation(hidden = true)
    public RestResponse<byte[]> yaml() {
        return answer(contract.yaml());
    }

    private static RestResponse<byte[]> answer(Document document) {
        return RestResponse.ResponseBuilder.ok(document.content())
                .header(HttpHeaders.ETAG, document.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
