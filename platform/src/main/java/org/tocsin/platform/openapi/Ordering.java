package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createPaths;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * One order whatever order classes were scanned in, so that the file changes only when the contract
 * does.
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
                            });
        }
        Components components = contract.getComponents();
        components.setSchemas(sorted(components.getSchemas()));
        components.setResponses(sorted(components.getResponses()));
        components.setParameters(sorted(components.getParameters()));
        components.setHeaders(sorted(components.getHeaders()));
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return map == null ? null : new TreeMap<>(map);
    }
}
