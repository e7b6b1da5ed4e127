package org.tocsin.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes one OpenAPI document out of several. Components of the same name and content are shared;
 * where the content differs, the later one is renamed after its service. Two services that claim
 * the same path are an error.
 */
final class ContractMerger {

    private static final String COMPONENTS = "components";
    private static final String SECURITY = "security";

    private final ObjectNode merged;
    private final Set<String> operations = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

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
        new ComponentNames(service, merged.path(COMPONENTS), document).apply();
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
            if (tags.add(tag.path("name").asText())) {
                ((ArrayNode) merged.path("tags")).add(tag);
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
                    object.put("operationId", service + "-" + id);
                }
            }
        }
        paths.set(path, item);
    }

    ObjectNode merged() {
        return merged;
    }
}
