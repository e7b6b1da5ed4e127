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

/** Which schemas something refers to, directly or through others. */
final class SchemaUse {

    private final Map<String, Schema> schemas;
    private final Set<String> used = new HashSet<>();

    private SchemaUse(OpenAPI contract) {
        Map<String, Schema> declared = contract.getComponents().getSchemas();
        this.schemas = declared == null ? Map.of() : declared;
    }

    /** By bodies and parameters of requests. */
    static Set<String> ofRequests(OpenAPI contract) {
        var use = new SchemaUse(contract);
        for (Endpoint endpoint : Endpoint.of(contract)) {
            if (endpoint.hasBody()) {
                use.follow(endpoint.operation().getRequestBody().getContent());
            }
            if (endpoint.operation().getParameters() != null) {
                endpoint.operation().getParameters().stream()
                        .map(Parameter::getSchema)
                        .forEach(use::follow);
            }
        }
        return use.used;
    }

    /** By bodies of answers. */
    static Set<String> ofAnswers(OpenAPI contract) {
        var use = new SchemaUse(contract);
        for (Endpoint endpoint : Endpoint.of(contract)) {
            use.followAll(endpoint.operation().getResponses().getAPIResponses());
        }
        use.followAll(contract.getComponents().getResponses());
        return use.used;
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
