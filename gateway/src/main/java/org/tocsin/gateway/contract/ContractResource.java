package org.tocsin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The whole suite's contract in one document. */
@Path("/api/v1/openapi")
@Tag(name = "Contract", description = "The contract itself 接口契约")
class ContractResource {

    private static final String YAML = "application/yaml";

    private final Contract contract;

    ContractResource(Contract contract) {
        this.contract = contract;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getContract",
            summary = "OpenAPI 3.1 of all services, as JSON or YAML 全部服务的 OpenAPI 文档")
    @APIResponse(
            responseCode = "200",
            description = "The document 文档",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type =
                                                org.eclipse.microprofile.openapi.annotations.enums
                                                        .SchemaType.OBJECT)),
                @Content(
                        mediaType = YAML,
                        schema =
                                @Schema(
                                        type =
                                                org.eclipse.microprofile.openapi.annotations.enums
                                                        .SchemaType.STRING))
            })
    public RestResponse<byte[]> json() {
        return answer(contract.json(), "json");
    }

    @GET
    @PermitAll
    @Produces(YAML)
    @Operation(hidden = true)
    public RestResponse<byte[]> yaml() {
        return answer(contract.yaml(), "yaml");
    }

    private RestResponse<byte[]> answer(byte[] document, String form) {
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.ETAG, contract.tag(form))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
