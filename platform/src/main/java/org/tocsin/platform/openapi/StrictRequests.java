package org.tocsin.platform.openapi;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Unknown fields of a request are refused, and the contract says so. */
final class StrictRequests {

    private final Map<String, Schema> schemas;
    private final Set<String> seen = new HashSet<>();

    private StrictRequests(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void complete(OpenAPI contract) {
        if (contract.getComponents().getSchemas() == null) {
            return;
        }
        var strict = new StrictRequests(contract.getComponents().getSchemas());
        for (Endpoint endpoint : Endpoint.of(contract)) {
            if (endpoint.hasBody() && !endpoint.isImport()) {
                endpoint.operation().getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .forEach(strict::close);
            }
        }
    }

    private void close(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (seen.add(name)) {
                close(schemas.get(name));
            }
            return;
        }
        if (schema.getProperties() != null) {
            if (schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesBoolean(false);
            }
            schema.getProperties().values().forEach(this::close);
        }
        close(schema.getItems());
        closeAll(schema.getAllOf());
        closeAll(schema.getAnyOf());
        closeAll(schema.getOneOf());
    }

    private void closeAll(java.util.List<Schema> alternatives) {
        if (alternatives != null) {
            alternatives.forEach(this::close);
        }
    }
}
