package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.tocsin.platform.problem.ProblemType;

/**
 * What an operation of a service can answer only because the gateway stands before it: that the
 * service gave no valid answer, or none in time.
 */
final class GatewayAnswers {

    private static final List<ProblemType> TYPES =
            List.of(ProblemType.UPSTREAM_FAILED, ProblemType.UPSTREAM_TIMEOUT);
    private static final String MEDIA = "/content/application~1problem+json/example";

    private GatewayAnswers() {}

    static void addTo(ObjectNode service) {
        ObjectNode components = (ObjectNode) service.at("/components/responses");
        for (ProblemType type : TYPES) {
            components.set(component(type), response(type, components.path("InternalError")));
            for (JsonNode path : service.path("paths")) {
                for (JsonNode operation : path) {
                    ((ObjectNode) operation.path("responses"))
                            .putObject(Integer.toString(type.status()))
                            .put("$ref", "#/components/responses/" + component(type));
                }
            }
        }
    }

    private static ObjectNode response(ProblemType type, JsonNode like) {
        ObjectNode response = like.deepCopy();
        response.put("description", type.title().en() + " " + type.title().zh());
        ((ObjectNode) response.at(MEDIA))
                .put("type", type.uri())
                .put("title", type.title().zh())
                .put("status", type.status())
                .put("detail", type.title().zh());
        return response;
    }

    private static String component(ProblemType type) {
        String[] words = type.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
