package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes one OpenAPI document out of several. Components of the same name and content are shared;
 * where the content differs, the later one is renamed after its service. Two services that claim
 * the same path or operation, or explain a tag differently, are an error: generated clients are
 * named after them.
 */
final class ContractMerger {

    private static final String COMPONENTS = "components";
    private static final String SECURITY = "security";

    private final ObjectNode merged;
    private final Set<String> operations = new HashSet<>();
    private final Map<String, JsonNode> tags = new HashMap<>();
    private final Set<String> renamed = new TreeSet<>();

    ContractMerger(ObjectNode head) {
        this.merged = head;
        head.putArray("tags");
        head.putObject("paths");
        head.putObject(COMPONENTS);
    }

    /**
     * @param service in lower case, for example {@code hazard}
     */
    void add(String service, ObjectNode document) {
        renamed.addAll(new ComponentNames(service, merged.path(COMPONENTS), document).apply());
        addComponents(document.path(COMPONENTS));
        addTags(document.path("tags"));
        keepSecurity(document);
        document.path("paths")
                .properties()
                .forEach(path -> addPath(service, path.getKey(), (ObjectNode) path.getValue()));
    }

    private void addComponents(JsonNode components) {
        components
                .properties()
                .forEach(
                        section -> {
                            ObjectNode into =
                                    ((ObjectNode) merged.path(COMPONENTS))
                                            .withObjectProperty(section.getKey());
                            section.getValue()
                                    .properties()
                                    .forEach(c -> into.putIfAbsent(c.getKey(), c.getValue()));
                        });
    }

    /**
     * What a document demands of all its operations: shared if all demand the same, else said at
     * each operation.
     */
    private void keepSecurity(ObjectNode document) {
        JsonNode demanded = document.path(SECURITY);
        if (demanded.isMissingNode() || demanded.equals(merged.path(SECURITY))) {
            return;
        }
        if (!merged.has(SECURITY)) {
            merged.set(SECURITY, demanded);
            return;
        }
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                if (operation instanceof ObjectNode object && !object.has(SECURITY)) {
                    object.set(SECURITY, demanded);
                }
            }
        }
    }

    private void addTags(JsonNode others) {
        for (JsonNode tag : others) {
            String name = tag.path("name").asText();
            JsonNode known = tags.putIfAbsent(name, tag);
            if (known == null) {
                ((ArrayNode) merged.path("tags")).add(tag);
            } else if (!known.equals(tag)) {
                throw new IllegalStateException(
                        "Tag %s is explained in two ways: %s and %s".formatted(name, known, tag));
            }
        }
    }

    private void addPath(String service, String path, ObjectNode item) {
        ObjectNode paths = (ObjectNode) merged.path("paths");
        if (paths.has(path)) {
            throw new IllegalStateException(
                    "%s of %s-service is already another service's".formatted(path, service));
        }
        for (JsonNode operation : item) {
            if (operation instanceof ObjectNode object && object.has("operationId")) {
                String id = object.path("operationId").asText();
                if (!operations.add(id)) {
                    throw new IllegalStateException(
                            "Operation %s of %s-service is already another service's"
                                    .formatted(id, service));
                }
            }
        }
        paths.set(path, item);
    }

    ObjectNode merged() {
        return merged;
    }

    /** What each component is called that had to give way, as a path below {@code components}. */
    Set<String> renamed() {
        return renamed;
    }
}
