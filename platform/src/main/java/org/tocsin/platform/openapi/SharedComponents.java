package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Collects what operations refer to, so that a contract declares exactly what it uses. */
final class SharedComponents {

    private final Map<String, Header> headers = new TreeMap<>();
    private final Map<String, Parameter> parameters = new TreeMap<>();
    private final Map<String, APIResponse> responses = new TreeMap<>();
    private final Map<String, Schema> schemas = new TreeMap<>();

    /** A reference to a response header. */
    Header header(SharedHeader header) {
        headers.computeIfAbsent(header.component(), _ -> header.asResponseHeader());
        return createHeader().ref(header.component());
    }

    /** A reference to a request header. */
    Parameter parameter(SharedHeader header) {
        parameters.computeIfAbsent(header.component(), _ -> header.asParameter());
        return createParameter().ref(header.component());
    }

    boolean hasResponse(String name) {
        return responses.containsKey(name);
    }

    void response(String name, APIResponse response) {
        responses.put(name, response);
    }

    void schema(String name, Schema schema) {
        schemas.put(name, schema);
    }

    Schema reference(String schema) {
        return createSchema().ref(schema);
    }

    void addTo(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(createComponents());
        }
        Components components = contract.getComponents();
        headers.forEach(components::addHeader);
        parameters.forEach(components::addParameter);
        responses.forEach(components::addResponse);
        schemas.forEach(components::addSchema);
    }
}
