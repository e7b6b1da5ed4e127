package org.tocsin.platform.openapi;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.eclipse.microprofile.openapi.OASFactory.createPaths;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * One order whatever order classes were scanned in, so that the file changes only when the contract
 * does; of media types JSON first, which is what generated clients take.
 */
final class Ordering {

    private Ordering() {}

    static void sort(OpenAPI contract) {
        if (contract.getPaths() != null) {
            Paths sorted = createPaths();
            new TreeMap<>(contract.getPaths().getPathItems()).forEach(sorted::addPathItem);
            contract.setPaths(sorted);
        }
        for (Endpoint endpoint : Endpoint.of(contract)) {
            if (endpoint.hasBody()) {
                putJsonFirst(endpoint.operation().getRequestBody().getContent());
            }
            APIResponses responses = endpoint.operation().getResponses();
            responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
            responses
                    .getAPIResponses()
                    .values()
                    .forEach(
                            response -> {
                                if (response.getHeaders() != null) {
                                    response.setHeaders(new TreeMap<>(response.getHeaders()));
                                }
                                putJsonFirst(response.getContent());
                            });
        }
        Components components = contract.getComponents();
        components.setSchemas(sorted(components.getSchemas()));
        components.setResponses(sorted(components.getResponses()));
        components.setParameters(sorted(components.getParameters()));
        components.setHeaders(sorted(components.getHeaders()));
    }

    private static void putJsonFirst(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        MediaType json = content.getMediaType(APPLICATION_JSON);
        if (json != null) {
            Map<String, MediaType> types = new LinkedHashMap<>();
            types.put(APPLICATION_JSON, json);
            types.putAll(content.getMediaTypes());
            content.setMediaTypes(types);
        }
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return map == null ? null : new TreeMap<>(map);
    }
}
