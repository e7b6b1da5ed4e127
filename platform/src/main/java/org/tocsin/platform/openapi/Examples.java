package org.tocsin.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Gives every body an example. It is put together from the examples that the records' components
 * state with {@code @Schema(examples = …)}, and from their types where they state none.
 */
final class Examples {

    /** Lists below are empty. */
    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;
    private final Set<String> open = new HashSet<>();

    private Examples(Map<String, Schema> schemas) {
        this.schemas = schemas == null ? Map.of() : schemas;
    }

    static void complete(OpenAPI contract) {
        var examples = new Examples(contract.getComponents().getSchemas());
        for (Endpoint endpoint : Endpoint.of(contract)) {
            if (endpoint.hasBody()) {
                examples.complete(endpoint.operation().getRequestBody().getContent());
            }
            endpoint.operation().getResponses().getAPIResponses().values().stream()
                    .map(APIResponse::getContent)
                    .forEach(examples::complete);
        }
    }

    private void complete(Content content) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        for (MediaType media : content.getMediaTypes().values()) {
            boolean has = media.getExample() != null || media.getExamples() != null;
            if (!has && media.getSchema() != null) {
                media.setExample(of("", media.getSchema(), 0));
            }
        }
    }

    private Object of(String name, Schema schema, int depth) {
        if (schema == null) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getRef() != null) {
            String target = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return within(target, name, depth);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        Schema part = firstPart(schema);
        return part == null ? byType(name, schema, depth) : of(name, part, depth + 1);
    }

    /** What contains itself ends there. */
    private Object within(String target, String name, int depth) {
        if (!open.add(target)) {
            return null;
        }
        Object example = of(name, schemas.get(target), depth + 1);
        open.remove(target);
        return example;
    }

    private static Schema firstPart(Schema schema) {
        for (List<Schema> parts :
                new ArrayList<>(
                        java.util.Arrays.asList(
                                schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()))) {
            if (parts != null && !parts.isEmpty()) {
                return parts.stream()
                        .filter(
                                p ->
                                        p.getType() == null
                                                || !p.getType().equals(List.of(SchemaType.NULL)))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private Object byType(String name, Schema schema, int depth) {
        SchemaType type =
                schema.getType() == null
                        ? SchemaType.OBJECT
                        : schema.getType().stream()
                                .filter(t -> t != SchemaType.NULL)
                                .findFirst()
                                .orElse(SchemaType.NULL);
        return switch (type) {
            case OBJECT -> object(schema, depth);
            case ARRAY -> array(name, schema, depth);
            case STRING -> ExampleText.of(name, schema);
            case INTEGER -> schema.getMinimum() == null ? 1 : schema.getMinimum().longValue();
            case NUMBER -> schema.getMinimum() == null ? 1.5 : schema.getMinimum();
            case BOOLEAN -> false;
            case NULL -> null;
        };
    }

    private Object array(String name, Schema schema, int depth) {
        Object item = depth > DEEPEST ? null : of(name, schema.getItems(), depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private Object object(Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach(
                            (name, property) -> {
                                Object value = of(name, property, depth + 1);
                                if (value != null || isCut(schema, name, property)) {
                                    example.put(name, value);
                                }
                            });
        }
        return example;
    }

    /** Always there, and a null is as good as what contains itself. */
    private static boolean isCut(Schema schema, String name, Schema property) {
        return schema.getRequired() != null
                && schema.getRequired().contains(name)
                && property.getAnyOf() != null
                && property.getAnyOf().stream().anyMatch(NullableFields::isNull);
    }
}
