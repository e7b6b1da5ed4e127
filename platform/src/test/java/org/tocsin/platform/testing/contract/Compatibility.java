package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Finds what a new contract takes away from callers of the old one: operations, whom they are open
 * to, parameters, answers with their headers and fields, freedom in requests.
 */
final class Compatibility {

    private static final String ROLES = "x-roles";
    private static final String SCHEMA = "schema";
    private static final String SECURITY = "security";

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> broken = new TreeSet<>();
    private final SchemaChanges schemas;

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
        this.schemas = new SchemaChanges(before, after, broken);
    }

    static List<String> broken(JsonNode before, JsonNode after) {
        var comparison = new Compatibility(before, after);
        comparison.comparePaths();
        return List.copyOf(comparison.broken);
    }

    private void comparePaths() {
        for (var path : before.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                compareOperation(path.getKey(), operation.getKey());
            }
        }
    }

    private void compareOperation(String path, String method) {
        String place = method.toUpperCase(Locale.ROOT) + " " + path;
        JsonNode old = before.path("paths").path(path).path(method);
        JsonNode now = after.path("paths").path(path).path(method);
        if (now.isMissingNode()) {
            broken.add(place + " is gone");
            return;
        }
        compareCallers(place, old, now);
        compareParameters(place, old, now);
        compareBodies(place + " request", old.path("requestBody"), now.path("requestBody"), true);
        if (now.at("/requestBody/required").asBoolean() && !old.has("requestBody")) {
            broken.add(place + " now demands a body");
        }
        for (var response : old.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                compareResponse(place, response.getKey(), response.getValue(), now);
            }
        }
    }

    /** Who could call it must still be able to; no roles and a token means any role. */
    private void compareCallers(String place, JsonNode old, JsonNode now) {
        if (isPublic(before, old) && !isPublic(after, now)) {
            broken.add(place + " is no longer public");
        }
        Set<String> roles = texts(now.path(ROLES));
        if (!isPublic(after, now) && !roles.isEmpty()) {
            texts(old.path(ROLES)).stream()
                    .filter(role -> !roles.contains(role))
                    .forEach(role -> broken.add(place + " is closed to " + role));
        }
    }

    private static boolean isPublic(JsonNode contract, JsonNode operation) {
        return (operation.has(SECURITY) ? operation : contract).path(SECURITY).isEmpty();
    }

    private void compareResponse(String place, String status, JsonNode old, JsonNode operation) {
        JsonNode same = operation.path("responses").path(status);
        if (same.isMissingNode()) {
            broken.add(place + " no longer answers " + status);
            return;
        }
        JsonNode was = resolve(before, old);
        JsonNode is = resolve(after, same);
        compareBodies(place + " " + status, was, is, false);
        for (var header : was.path("headers").properties()) {
            if (!is.path("headers").has(header.getKey())) {
                broken.add(
                        "%s %s has no header %s any more"
                                .formatted(place, status, header.getKey()));
            }
        }
    }

    private void compareParameters(String place, JsonNode old, JsonNode now) {
        Map<String, JsonNode> known = parameters(before, old);
        Map<String, JsonNode> still = parameters(after, now);
        known.forEach(
                (name, parameter) -> {
                    if (still.containsKey(name)) {
                        schemas.compare(
                                place + " " + name,
                                parameter.path(SCHEMA),
                                still.get(name).path(SCHEMA),
                                true);
                    } else {
                        broken.add(place + " no longer takes " + name);
                    }
                });
        still.forEach(
                (name, parameter) -> {
                    boolean demanded = known.containsKey(name) && isRequired(known.get(name));
                    if (isRequired(parameter) && !demanded) {
                        broken.add(place + " now demands " + name);
                    }
                });
    }

    private static boolean isRequired(JsonNode parameter) {
        return parameter.path("required").asBoolean();
    }

    private static Map<String, JsonNode> parameters(JsonNode contract, JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(contract, reference);
            String name = parameter.path("in").asText() + " parameter ";
            all.put(name + parameter.path("name").asText(), parameter);
        }
        return all;
    }

    private void compareBodies(String place, JsonNode old, JsonNode now, boolean request) {
        for (var media : old.path("content").properties()) {
            JsonNode same = now.path("content").path(media.getKey());
            if (same.isMissingNode()) {
                broken.add(place + " no longer comes as " + media.getKey());
            } else {
                schemas.compare(place, media.getValue().path(SCHEMA), same.path(SCHEMA), request);
            }
        }
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }

    static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }
}
