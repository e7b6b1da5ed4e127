package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds which components of a document must get another name beside those that are there already,
 * and renames them.
 */
final class ComponentNames {

    private static final String REFERENCE = "#/components/";

    private final String service;
    private final JsonNode present;
    private final ObjectNode document;
    private final Set<String> renamed = new LinkedHashSet<>();

    ComponentNames(String service, JsonNode present, ObjectNode document) {
        this.service = service;
        this.present = present;
        this.document = document;
    }

    /** The new names, as paths below {@code components}. */
    List<String> apply() {
        findClashes();
        if (!renamed.isEmpty()) {
            renameKeys();
            renameReferences(document);
        }
        return renamed.stream().map(this::renamedTo).toList();
    }

    private String renamedTo(String reference) {
        int name = reference.lastIndexOf('/') + 1;
        String section = reference.substring(REFERENCE.length(), name);
        String now = prefixed(reference.substring(name));
        if (present.at("/" + section + now).isMissingNode()
                && document.at("/components/" + section + now).isObject()) {
            return section + now;
        }
        throw new IllegalStateException(
                "%s of %s-service has no name to go to".formatted(reference, service));
    }

    /**
     * What refers to a renamed component differs too, though it reads the same: hence until nothing
     * changes.
     */
    private void findClashes() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var section : document.path("components").properties()) {
                for (var component : section.getValue().properties()) {
                    String reference = REFERENCE + section.getKey() + "/" + component.getKey();
                    JsonNode other = present.path(section.getKey()).path(component.getKey());
                    boolean clashes =
                            !other.isMissingNode()
                                    && (!other.equals(component.getValue())
                                            || mentionsRenamed(component.getValue()));
                    changed |= clashes && renamed.add(reference);
                }
            }
        }
    }

    private boolean mentionsRenamed(JsonNode node) {
        if (node.isTextual()) {
            return renamed.contains(node.asText());
        }
        for (JsonNode child : node) {
            if (mentionsRenamed(child)) {
                return true;
            }
        }
        return false;
    }

    private void renameKeys() {
        for (var section : document.path("components").properties()) {
            ObjectNode components = (ObjectNode) section.getValue();
            Map<String, JsonNode> all =
                    components.properties().stream()
                            .collect(
                                    Collectors.toMap(
                                            c -> nameOf(section.getKey(), c.getKey()),
                                            Map.Entry::getValue,
                                            (_, _) -> {
                                                throw new IllegalStateException(
                                                        "Two components of one name after renaming");
                                            },
                                            java.util.LinkedHashMap::new));
            components.removeAll();
            components.setAll(all);
        }
    }

    private String nameOf(String section, String name) {
        return renamed.contains(REFERENCE + section + "/" + name) ? prefixed(name) : name;
    }

    private String prefixed(String name) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1) + name;
    }

    private void renameReferences(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(replaced(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i)));
            }
        }
    }

    private JsonNode replaced(JsonNode value) {
        if (value.isTextual() && renamed.contains(value.asText())) {
            int name = value.asText().lastIndexOf('/') + 1;
            return TextNode.valueOf(
                    value.asText().substring(0, name) + prefixed(value.asText().substring(name)));
        }
        renameReferences(value);
        return value;
    }
}
