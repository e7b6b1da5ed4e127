package org.tocsin.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.problem.Refusal;

/** The JSON Schemas of the events: where each event's {@code dataschema} leads. */
@Path("/api/v1/events/{topic}/{schema}")
@Tag(name = "Contract", description = "The contract itself 接口契约")
class EventSchemaResource {

    private static final String EXAMPLE =
            """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"}""";
    private static final Pattern TOPIC = Pattern.compile("tocsin\\.[a-z-]+");
    private static final Pattern SCHEMA = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.json");

    @GET
    @PermitAll
    @Produces("application/schema+json")
    @Operation(
            operationId = "getEventSchema",
            summary = "JSON Schema 2020-12 of an event's data 事件数据的 JSON Schema",
            description =
                    "Where `dataschema` of an event leads; holds an example of the event's data."
                            + " 事件的 dataschema 指向此处，内含示例。")
    @SecurityRequirements
    @APIResponse(
            responseCode = "200",
            description = "The schema, with an example 模式及示例",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT), example = EXAMPLE))
    public RestResponse<byte[]> schema(
            @Parameter(example = "tocsin.hazard") String topic,
            @Parameter(example = "hazard.closed.v1.json") String schema) {
        Document document = new Document(read(topic, schema));
        return RestResponse.ResponseBuilder.ok(document.content())
                .header(HttpHeaders.ETAG, document.tag())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .build();
    }

    private static byte[] read(String topic, String schema) {
        if (!TOPIC.matcher(topic).matches() || !SCHEMA.matcher(schema).matches()) {
            throw new Refusal.NotFound("event schema", schema);
        }
        String path = "contract/events/" + topic + "/" + schema;
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new Refusal.NotFound("event schema", schema);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
