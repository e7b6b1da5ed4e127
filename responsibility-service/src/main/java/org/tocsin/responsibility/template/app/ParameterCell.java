package org.tocsin.responsibility.template.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters as an object, or as the one cell that CSV has for them. */
class ParameterCell extends StdDeserializer<Map<String, String>> {

    private static final long serialVersionUID = 1L;

    ParameterCell() {
        super(Map.class);
    }

    @Override
    public Map<String, String> deserialize(JsonParser parser, DeserializationContext context)
            throws IOException {
        JsonNode given = parser.readValueAsTree();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (given.isObject()) {
            for (Map.Entry<String, JsonNode> member : given.properties()) {
                if (!member.getValue().isValueNode()) {
                    context.reportInputMismatch(this, "A parameter is text, a number or a date");
                }
                parameters.put(member.getKey(), member.getValue().asText());
            }
        } else if (given.isTextual()) {
            read(given.textValue(), parameters, context);
        } else {
            context.reportInputMismatch(this, "Parameters are an object or name=value;name=value");
        }
        return parameters;
    }

    private void read(String cell, Map<String, String> parameters, DeserializationContext context)
            throws IOException {
        for (String part : cell.split(";", -1)) {
            int equals = part.indexOf('=');
            if (!part.isBlank() && equals < 1) {
                context.reportInputMismatch(this, "Not name=value: %s", part);
            } else if (!part.isBlank()) {
                parameters.put(
                        part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
    }
}
