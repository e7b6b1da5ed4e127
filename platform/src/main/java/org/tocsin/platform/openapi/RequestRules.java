package org.tocsin.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.tocsin.platform.bulk.BulkFormat;

/**
 * The request headers that apply, whether or not the method reads them itself, and the bodies of
 * imports.
 */
final class RequestRules {

    private static final Map<String, String> DESCRIPTIONS =
            Map.of(
                    "id", "Id of the record 记录标识",
                    "expand", "`names` adds the display name beside every code 同时返回代码的名称");

    private RequestRules() {}

    static void complete(Endpoint endpoint, SharedComponents components) {
        Operation operation = endpoint.operation();
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(p -> p.getIn() != Parameter.In.HEADER || !isShared(p.getName()))
                    .forEach(parameters::add);
        }
        parameters.forEach(RequestRules::describe);
        for (SharedHeader header : headers(endpoint)) {
            parameters.add(components.parameter(header));
        }
        operation.setParameters(parameters);
        if (endpoint.hasBody()) {
            operation.getRequestBody().setRequired(true);
        }
        if (endpoint.isImport() && endpoint.hasBody()) {
            describeBulk(operation);
        }
    }

    private static boolean isShared(String name) {
        for (SharedHeader header : SharedHeader.values()) {
            if (header.wire().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null && DESCRIPTIONS.containsKey(parameter.getName())) {
            parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
        }
    }

    private static List<SharedHeader> headers(Endpoint endpoint) {
        List<SharedHeader> headers = new ArrayList<>();
        if (endpoint.changes()) {
            headers.add(SharedHeader.IF_MATCH);
        }
        if (endpoint.isTagged()) {
            headers.add(SharedHeader.IF_NONE_MATCH);
        }
        if (endpoint.takesKey()) {
            headers.add(SharedHeader.IDEMPOTENCY_KEY);
        }
        headers.add(SharedHeader.ACCEPT_LANGUAGE);
        headers.add(SharedHeader.TRACEPARENT);
        return headers;
    }

    private static void describeBulk(Operation operation) {
        Map<String, MediaType> content = operation.getRequestBody().getContent().getMediaTypes();
        content.forEach(
                (type, media) -> {
                    boolean array = type.equals(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
                    if (array
                            && media.getSchema() != null
                            && media.getSchema().getItems() != null) {
                        return;
                    }
                    media.setExample(
                            array ? List.of(Map.of("externalId", "A-0001")) : example(type));
                    media.setSchema(
                            array
                                    ? createSchema()
                                            .type(List.of(SchemaType.ARRAY))
                                            .items(createSchema().type(List.of(SchemaType.OBJECT)))
                                            .description("One object per record 每条记录一个对象")
                                    : createSchema()
                                            .type(List.of(SchemaType.STRING))
                                            .description(describe(type)));
                });
    }

    private static String example(String type) {
        if (type.equals(jakarta.ws.rs.core.MediaType.TEXT_PLAIN)) {
            return "1、灭火器材配置及有效情况； 压力不足\n";
        }
        return type.equals(BulkFormat.TEXT_CSV)
                ? "externalId\r\nA-0001\r\n"
                : "{\"externalId\":\"A-0001\"}\n";
    }

    private static String describe(String type) {
        if (type.equals(jakarta.ws.rs.core.MediaType.TEXT_PLAIN)) {
            return "One record per line, in UTF-8; every character of a line counts, nothing is unquoted 每行一条记录，逐字保留";
        }
        return type.equals(BulkFormat.TEXT_CSV)
                ? "RFC 4180 in UTF-8, with or without byte order mark; the header row names the fields 标题行为字段名"
                : "One JSON object per line 每行一个 JSON 对象";
    }
}
