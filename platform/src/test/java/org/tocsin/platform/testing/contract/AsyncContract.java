package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code docs/asyncapi.yaml}: every topic and type of event as an AsyncAPI 3.0 document, made of
 * {@code docs/events}. Schemas are referred to, not copied.
 */
final class AsyncContract {

    private static final String DEAD_LETTERS = "tocsin.dead-letter";
    private static final String FEED = "tocsin.feed";
    private static final String REF = "$ref";

    private final Path docs;
    private final ObjectNode document = AsyncFrame.create();
    private final TopicOwners owners;
    private final JsonNode topics;

    private AsyncContract(Path root) throws IOException {
        this.docs = root.resolve("docs");
        this.topics = MergedContract.read(docs.resolve("events/topics.json"));
        this.owners = new TopicOwners(root);
        for (JsonNode topic : topics.path("topics")) {
            addTopic(topic);
        }
        addDeadLetters();
        addFeed();
    }

    /**
     * @param root the directory of the whole suite
     */
    static AsyncContract of(Path root) throws IOException {
        return new AsyncContract(root);
    }

    static Path file(Path root) {
        return root.resolve("docs/asyncapi.yaml");
    }

    String yaml() throws IOException {
        return MergedContract.YAML.writeValueAsString(document);
    }

    private void addTopic(JsonNode topic) throws IOException {
        String name = topic.path("name").asText();
        String owner =
                owners.of(name)
                        .orElseThrow(
                                () -> new IllegalStateException("No service publishes on " + name));
        ObjectNode channel = channel(name);
        channel.put("address", name)
                .put("title", name)
                .put(
                        "description",
                        "Published by %1$s, keyed by aggregate 由 %1$s 发布".formatted(owner));
        addMessages(name, channel);
        AsyncFrame.bind(
                channel, topics.path("partitions").asInt(), topic.path("compacted").asBoolean());
        addOperation("send." + name, "send", name, "%s tells what happened".formatted(owner));
    }

    private void addDeadLetters() throws IOException {
        ObjectNode channel = channel(DEAD_LETTERS);
        channel.put("address", "{topic}.dlq")
                .put("title", "Dead letters")
                .put(
                        "description",
                        "Beside each topic: what a consumer could not apply, for operators 每个主题旁的死信");
        ArrayNode names =
                channel.putObject("parameters")
                        .putObject("topic")
                        .put("description", "One of the topics 主题")
                        .putArray("enum");
        topics.path("topics").forEach(topic -> names.add(topic.path("name").asText()));
        addMessages(DEAD_LETTERS, channel);
        AsyncFrame.bind(channel, topics.path("partitions").asInt(), false);
        addOperation("send." + DEAD_LETTERS, "send", DEAD_LETTERS, "A consumer parks an aggregate");
    }

    /** What the gateway tells single readers; it is on no topic. */
    private void addFeed() throws IOException {
        ObjectNode channel = channel(FEED);
        channel.remove("servers");
        channel.putNull("address")
                .put("title", "Visibility")
                .put(
                        "description",
                        "On no topic: told by GET /api/v1/feed, its stream and webhooks, to those whom it concerns"
                                + " 不在任何主题上，仅由事件流与推送告知相关读者");
        addMessages(FEED, channel);
        addOperation(
                "send." + FEED, "send", FEED, "The gateway tells a reader what comes and goes");
    }

    private ObjectNode channel(String name) {
        ObjectNode channel = document.withObjectProperty("channels").putObject(name);
        channel.putArray("servers").addObject().put(REF, "#/servers/kafka");
        return channel;
    }

    private void addMessages(String topic, ObjectNode channel) throws IOException {
        ObjectNode messages = channel.putObject("messages");
        for (Path schema : schemas(topic)) {
            JsonNode content = MergedContract.read(schema);
            String type = content.path("title").asText();
            messages.putObject(type).put(REF, "#/components/messages/" + type);
            addMessage(type, content, docs.relativize(schema).toString().replace('\\', '/'));
        }
        if (messages.isEmpty()) {
            throw new IllegalStateException("Nothing is published on " + topic);
        }
    }

    private List<Path> schemas(String topic) throws IOException {
        try (Stream<Path> files = Files.list(docs.resolve("events").resolve(topic))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private void addMessage(String type, JsonNode schema, String place) {
        ObjectNode message =
                document.withObjectProperty("components")
                        .withObjectProperty("messages")
                        .putObject(type);
        message.put("name", AsyncFrame.TYPE_PREFIX + type)
                .put("title", type)
                .put("summary", schema.path("description").asText())
                .put("contentType", "application/json");
        message.putArray("traits").addObject().put(REF, "#/components/messageTraits/cloudEvent");
        message.putObject("payload")
                .put("schemaFormat", AsyncFrame.SCHEMA_FORMAT)
                .putObject("schema")
                .put(REF, "./" + place);
        ArrayNode examples = message.putArray("examples");
        schema.path("examples").forEach(e -> examples.addObject().set("payload", e));
    }

    private void addOperation(String name, String action, String channel, String summary) {
        ObjectNode operation = document.withObjectProperty("operations").putObject(name);
        operation.put("action", action).put("summary", summary);
        operation.putObject("channel").put(REF, "#/channels/" + channel);
    }
}
