package org.tocsin.responsibility.fact.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tocsin.responsibility.fact.domain.ReportedFact;

/** Reads what rules need out of the payloads of facts. */
@ApplicationScoped
public class FactReader {

    private final ObjectMapper json;

    FactReader(ObjectMapper json) {
        this.json = json;
    }

    /** The plain fields as text; of an array its number of elements, under its name and a #. */
    public Map<String, String> fields(ReportedFact fact) {
        Map<String, String> fields = new HashMap<>();
        tree(fact)
                .properties()
                .forEach(
                        field -> {
                            JsonNode value = field.getValue();
                            if (value.isArray()) {
                                fields.put(field.getKey() + "#", Integer.toString(value.size()));
                            } else if (value.isNumber()) {
                                fields.put(field.getKey(), value.decimalValue().toPlainString());
                            } else if (value.isValueNode() && !value.isNull()) {
                                fields.put(field.getKey(), value.asText());
                            }
                        });
        return fields;
    }

    /** The units that the objects in an array name, in their order, each once. */
    public Set<UUID> units(ReportedFact fact, String array) {
        Set<UUID> units = new LinkedHashSet<>();
        for (JsonNode element : tree(fact).path(array)) {
            if (element.hasNonNull("unitId")) {
                units.add(UUID.fromString(element.path("unitId").asText()));
            }
        }
        return units;
    }

    private JsonNode tree(ReportedFact fact) {
        try {
            return json.readTree(fact.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fact " + fact.id() + " is not JSON", e);
        }
    }
}
