package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What consumers of events rely on: topics, how many partitions they have, and of each type its
 * schema. Both directions count: a reader of today must understand what is sent tomorrow, and
 * tomorrow's schema must hold for what has been in the topics since today. So a type of event may
 * get new fields, new values and wider bounds, and lose nothing (docs/events/README.md).
 */
final class ReleasedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPICS = "topics";
    private static final String TYPES = "types";
    private static final String PARTITIONS = "partitions";

    /** Of a field that is new, which every field is that was not demanded before. */
    private static final String NEWLY_SENT = " is now required";

    private ReleasedEvents() {}

    /**
     * @param events the directory {@code docs/events}
     * @return what is promised there, without prose and examples
     */
    static ObjectNode of(Path events) throws IOException {
        ObjectNode promised = JSON.createObjectNode();
        JsonNode declared = JSON.readTree(Files.readString(events.resolve("topics.json")));
        promised.set(PARTITIONS, declared.path(PARTITIONS));
        ObjectNode topics = promised.putObject(TOPICS);
        for (JsonNode topic : declared.path(TOPICS)) {
            topics.put(topic.path("name").asText(), topic.path("compacted").asBoolean());
        }
        ObjectNode types = promised.putObject(TYPES);
        try (Stream<Path> files =
                Files.find(events, 2, (f, _) -> f.toString().matches(".*\\.v\\d+\\.json"))) {
            for (Path file : files.sorted().toList()) {
                ObjectNode schema = (ObjectNode) JSON.readTree(Files.readString(file));
                schema.remove("examples");
                String name = events.relativize(file).toString().replace('\\', '/');
                types.set(name.replaceFirst("\\.json$", ""), withoutProse(schema));
            }
        }
        return promised;
    }

    private static JsonNode withoutProse(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("description").isTextual()) {
            object.remove("description");
        }
        schema.forEach(ReleasedEvents::withoutProse);
        return schema;
    }

    static Set<String> broken(JsonNode before, JsonNode after) {
        Set<String> broken = new TreeSet<>();
        if (!before.path(PARTITIONS).equals(after.path(PARTITIONS))) {
            broken.add("the number of partitions changed: what was in order no longer is");
        }
        for (var topic : before.path(TOPICS).properties()) {
            JsonNode same = after.path(TOPICS).path(topic.getKey());
            if (same.isMissingNode()) {
                broken.add("topic " + topic.getKey() + " is gone");
            } else if (!same.equals(topic.getValue())) {
                broken.add("topic " + topic.getKey() + " is kept in another way");
            }
        }
        for (var type : before.path(TYPES).properties()) {
            JsonNode same = after.path(TYPES).path(type.getKey());
            if (same.isMissingNode()) {
                broken.add("event " + type.getKey() + " is gone");
            } else {
                broken.addAll(changes("event " + type.getKey(), type.getValue(), same));
            }
        }
        return broken;
    }

    private static Set<String> changes(String place, JsonNode before, JsonNode after) {
        Set<String> broken = new TreeSet<>();
        for (boolean asRequest : List.of(true, false)) {
            new SchemaChanges(before, after, broken).compare(place, before, after, asRequest);
        }
        broken.removeIf(change -> change.endsWith(NEWLY_SENT));
        return broken;
    }
}
