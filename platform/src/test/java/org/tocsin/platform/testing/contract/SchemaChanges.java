package org.tocsin.platform.testing.contract;

import static org.tocsin.platform.testing.contract.Compatibility.resolve;
import static org.tocsin.platform.testing.contract.Compatibility.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a new schema takes away: of requests the freedom to send what was accepted, of answers what
 * was promised. New values of an enumeration in answers are no break: readers must bear them.
 */
final class SchemaChanges {

    private static final List<String> LOWER_BOUNDS =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems");
    private static final List<String> UPPER_BOUNDS =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems");
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

    private static final String OTHERS = "additionalProperties";
    private static final String FORMAT = "format";

    /** Deep enough for every record; a schema that contains itself ends here. */
    private static final int DEEPEST = 300;

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> broken;
    private final Set<String> seen = new TreeSet<>();

    SchemaChanges(JsonNode before, JsonNode after, Set<String> broken) {
        this.before = before;
        this.after = after;
        this.broken = broken;
    }

    void compare(String place, JsonNode oldRef, JsonNode nowRef, boolean request) {
        if (!seen.add(place + oldRef + nowRef) || place.length() > DEEPEST) {
            return;
        }
        JsonNode old = resolve(before, oldRef);
        JsonNode now = resolve(after, nowRef);
        compareTypes(place, old, now, request);
        compareFormats(place, old, now, request);
        compareProperties(place, old, now, request);
        if (request) {
            compareFreedom(place, old, now);
        } else {
            gone(old.path("required"), now.path("required"))
                    .forEach(name -> broken.add(place + "." + name + " may now be absent"));
        }
        if (old.has("items")) {
            compare(place + "[]", old.path("items"), now.path("items"), request);
        }
        if (old.path(OTHERS).isObject()) {
            compare(place + "{}", old.path(OTHERS), now.path(OTHERS), request);
        }
        for (String choice : CHOICES) {
            compareChoices(place, choice, old.path(choice), now.path(choice), request);
        }
    }

    /** A request may take more types than before, an answer come in fewer. */
    private void compareTypes(String place, JsonNode old, JsonNode now, boolean request) {
        Set<String> was = types(old);
        Set<String> is = types(now);
        boolean fits = request ? is.isEmpty() || is.containsAll(was) : was.containsAll(is);
        boolean unsaid = request ? was.isEmpty() && !is.isEmpty() : is.isEmpty() && !was.isEmpty();
        if (!fits || unsaid) {
            broken.add("%s changed its type from %s to %s".formatted(place, was, is));
        }
    }

    /**
     * A request may come in any form where it had to have one, an answer have one where it had
     * none.
     */
    private void compareFormats(String place, JsonNode old, JsonNode now, boolean request) {
        JsonNode promised = (request ? now : old).path(FORMAT);
        if (!promised.isMissingNode() && !promised.equals((request ? old : now).path(FORMAT))) {
            broken.add(place + " has another format");
        }
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? Set.of(type.asText()) : texts(type);
    }

    private void compareProperties(String place, JsonNode old, JsonNode now, boolean request) {
        for (var property : old.path("properties").properties()) {
            JsonNode same = now.path("properties").path(property.getKey());
            String at = place + "." + property.getKey();
            if (same.isMissingNode()) {
                broken.add(at + " is gone");
            } else {
                compare(at, property.getValue(), same, request);
            }
        }
    }

    private void compareFreedom(String place, JsonNode old, JsonNode now) {
        gone(now.path("required"), old.path("required"))
                .forEach(name -> broken.add(place + "." + name + " is now required"));
        Set<String> was = values(old);
        Set<String> is = values(now);
        if (!is.isEmpty()) {
            was.stream()
                    .filter(value -> !is.contains(value))
                    .forEach(value -> broken.add(place + " no longer takes " + value));
            if (was.isEmpty()) {
                broken.add(place + " now takes certain values only");
            }
        }
        for (String bound : LOWER_BOUNDS) {
            narrowed(place, bound, old, now, 1);
        }
        for (String bound : UPPER_BOUNDS) {
            narrowed(place, bound, old, now, -1);
        }
        if (now.has("pattern") && !now.path("pattern").equals(old.path("pattern"))) {
            broken.add(place + " has another pattern");
        }
    }

    private static Set<String> values(JsonNode schema) {
        return schema.has("const")
                ? Set.of(schema.path("const").asText())
                : texts(schema.path("enum"));
    }

    private void narrowed(String place, String bound, JsonNode old, JsonNode now, int direction) {
        boolean tighter =
                now.has(bound)
                        && (!old.has(bound)
                                || direction
                                                * now.path(bound)
                                                        .decimalValue()
                                                        .compareTo(old.path(bound).decimalValue())
                                        > 0);
        if (tighter) {
            broken.add("%s is bound more narrowly by %s".formatted(place, bound));
        }
    }

    /** Matched by place; the generator keeps the order in which they are declared. */
    private void compareChoices(
            String place, String choice, JsonNode old, JsonNode now, boolean request) {
        if (request && now.size() < old.size()) {
            broken.add("%s takes fewer kinds (%s)".formatted(place, choice));
        }
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            compare(place + "<" + choice + i + ">", old.path(i), now.path(i), request);
        }
    }

    private static Set<String> gone(JsonNode old, JsonNode now) {
        Set<String> gone = new TreeSet<>(texts(old));
        gone.removeAll(texts(now));
        return gone;
    }
}
