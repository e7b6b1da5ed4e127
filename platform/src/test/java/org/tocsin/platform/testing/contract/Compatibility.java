package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a new contract takes away from callers of the old one: operations, parameters,
 * answers, fields of answers, freedom in requests.
 */
final class Compatibility {

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> broken = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> broken(JsonNode before, JsonNode after) {
        var comparison = new Compatibility(before, after);
        comparison.comparePaths();
        return List.copyOf(comparison.broken);
    }

    private void comparePaths() {
        each(before.path("paths"))
                .forEach(
                        path ->
                                each(path.getValue())
                                        .forEach(
                                                operation ->
                                                        compareOperation(
                                                                path.getKey(),
                                                                operation.getKey())));
    }

    private void compareOperation(String path, String method) {
        String place = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        JsonNode old = before.path("paths").path(path).path(method);
        JsonNode now = after.path("paths").path(path).path(method);
        if (now.isMissingNode()) {
            broken.add(place + " is gone");
            return;
        }
        compareParameters(place, old, now);
        compareBodies(place + " request", old.path("requestBody"), now.path("requestBody"), true);
        for (var response : each(old.path("responses"))) {
            if (response.getKey().startsWith("2")) {
                JsonNode same = now.path("responses").path(response.getKey());
                if (same.isMissingNode()) {
                    broken.add(place + " no longer answers " + response.getKey());
                }
                compareBodies(place + " " + response.getKey(), response.getValue(), same, false);
            }
        }
    }

    private void compareParameters(String place, JsonNode old, JsonNode now) {
        Set<String> known = names(before, old, false);
        Set<String> demanded = names(before, old, true);
        Set<String> still = names(after, now, false);
        known.stream()
                .filter(name -> !still.contains(name))
                .forEach(name -> broken.add(place + " no longer takes " + name));
        names(after, now, true).stream()
                .filter(name -> !demanded.contains(name))
                .forEach(name -> broken.add(place + " now demands " + name));
    }

    private static Set<String> names(JsonNode contract, JsonNode operation, boolean required) {
        Set<String> names = new TreeSet<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(contract, reference);
            if (!required || parameter.path("required").asBoolean()) {
                names.add(name(parameter));
            }
        }
        return names;
    }

    private static String name(JsonNode parameter) {
        return parameter.path("in").asText() + " parameter " + parameter.path("name").asText();
    }

    private void compareBodies(String place, JsonNode old, JsonNode now, boolean request) {
        for (var media : each(old.path("content"))) {
            JsonNode same = now.path("content").path(media.getKey());
            if (same.isMissingNode()) {
                broken.add(place + " no longer comes as " + media.getKey());
            } else {
                compareSchemas(
                        place, media.getValue().path("schema"), same.path("schema"), request);
            }
        }
    }

    private void compareSchemas(String place, JsonNode oldRef, JsonNode nowRef, boolean request) {
        if (!seen.add(place + oldRef + nowRef) || place.length() > 300) {
            return;
        }
        JsonNode old = resolve(before, oldRef);
        JsonNode now = resolve(after, nowRef);
        if (!old.path("type").equals(now.path("type"))) {
            broken.add(
                    place
                            + " changed its type from "
                            + old.path("type")
                            + " to "
                            + now.path("type"));
        }
        compareValues(place, old.path("enum"), now.path("enum"), request);
        for (var property : each(old.path("properties"))) {
            JsonNode same = now.path("properties").path(property.getKey());
            String at = place + "." + property.getKey();
            if (same.isMissingNode()) {
                broken.add(at + " is gone");
            } else {
                compareSchemas(at, property.getValue(), same, request);
            }
        }
        if (request) {
            texts(now.path("required")).stream()
                    .filter(name -> !texts(old.path("required")).contains(name))
                    .forEach(name -> broken.add(place + "." + name + " is now required"));
        }
        if (old.has("items")) {
            compareSchemas(place + "[]", old.path("items"), now.path("items"), request);
        }
    }

    private void compareValues(String place, JsonNode old, JsonNode now, boolean request) {
        if (request) {
            texts(old).stream()
                    .filter(value -> !now.isMissingNode() && !texts(now).contains(value))
                    .forEach(value -> broken.add(place + " no longer takes " + value));
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<Entry<String, JsonNode>> each(JsonNode object) {
        List<Entry<String, JsonNode>> entries = new ArrayList<>();
        for (Iterator<Entry<String, JsonNode>> all = object.fields(); all.hasNext(); ) {
            entries.add(all.next());
        }
        return entries;
    }
}
