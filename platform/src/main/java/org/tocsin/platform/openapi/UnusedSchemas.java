package org.tocsin.platform.openapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The scanner declares every annotated record it sees, the platform's included: what nothing refers
 * to goes.
 */
final class UnusedSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void remove(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        var unused = new UnusedSchemas(schemas);
        for (Endpoint endpoint : Endpoint.of(contract)) {
            if (endpoint.hasBody()) {
                unused.follow(endpoint.operation().getRequestBody().getContent());
            }
            endpoint.operation().getParameters().stream()
                    .map(Parameter::getSchema)
                    .forEach(unused::follow);
            unused.followAll(endpoint.operation().getResponses().getAPIResponses());
        }
        unused.followAll(contract.getComponents().getResponses());
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !unused.used.contains(name))
                .forEach(contract.getComponents()::removeSchema);
    }

    private void followAll(Map<String, APIResponse> responses) {
        if (responses != null) {
            responses.values().forEach(response -> follow(response.getContent()));
        }
    }

    private void follow(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> follow(media.getSchema()));
        }
    }

    private void follow(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                follow(schemas.get(name));
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::follow);
        }
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
        followParts(schema.getAllOf());
        followParts(schema.getAnyOf());
        followParts(schema.getOneOf());
    }

    private void followParts(List<Schema> parts) {
        if (parts != null) {
            parts.forEach(this::follow);
        }
    }
}
