package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.tocsin.platform.problem.ProblemType;

/**
 * What an operation can answer only because the gateway stands before it: that the request was too
 * long or too slow to be read or of an old version of HTTP, that the service gave no valid answer,
 * or none in time.
 */
final class GatewayAnswers {

    private static final List<ProblemType> AT_THE_DOOR =
            List.of(
                    ProblemType.REQUEST_TIMEOUT,
                    ProblemType.URI_TOO_LONG,
                    ProblemType.HEADERS_TOO_LARGE,
                    ProblemType.HTTP_VERSION);
    private static final List<ProblemType> BEHIND_IT =
            List.of(ProblemType.UPSTREAM_FAILED, ProblemType.UPSTREAM_TIMEOUT);
    private static final String MEDIA = "/content/application~1problem+json/example";

    private GatewayAnswers() {}

    static void addToService(ObjectNode service) {
        add(service, AT_THE_DOOR);
        add(service, BEHIND_IT);
    }

    /** For what the gateway answers by itself. */
    static void addToGateway(ObjectNode gateway) {
        add(gateway, AT_THE_DOOR);
    }

    private static void add(ObjectNode service, List<ProblemType> types) {
        ObjectNode components = (ObjectNode) service.at("/components/responses");
        for (ProblemType type : types) {
            String like = type.status() < 500 ? "NotAcceptable" : "InternalError";
            components.set(component(type), response(type, components.path(like)));
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
