package org.tocsin.local.servers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics declared in {@code docs/events/topics.json}, with a dead letter beside each. */
public record Topics(String description, int partitions, List<Topic> topics) {

    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1");
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final int LIMIT_SECONDS = 30;

    /**
     * A compacted topic keeps the last record of each key: the whole state of a unit, for instance.
     */
    public record Topic(String name, @JsonProperty("compacted") boolean compacted) {}

    public static Topics declared(Path file) {
        try {
            return new ObjectMapper().readValue(file.toFile(), Topics.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> names() {
        return topics.stream().map(Topic::name).toList();
    }

    /**
     * Creates what is missing on a broker of our own or of others; existing topics stay as they
     * are.
     */
    public void create(String bootstrap, short replication) {
        try (Admin admin = admin(bootstrap)) {
            Set<String> existing = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            Map<String, NewTopic> wanted = new HashMap<>();
            for (Topic topic : topics) {
                wanted.put(topic.name(), topic(topic.name(), replication, topic.compacted()));
                wanted.put(topic.name() + ".dlq", topic(topic.name() + ".dlq", replication, false));
            }
            wanted.keySet().removeAll(existing);
            for (KafkaFuture<Void> creation :
                    admin.createTopics(wanted.values()).values().values()) {
                await(creation);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Cannot create the topics at " + bootstrap, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    private NewTopic topic(String name, short replication, boolean compacted) {
        return new NewTopic(name, partitions, replication)
                .configs(compacted ? COMPACTED : KEPT_FOR_EVER);
    }

    private static void await(KafkaFuture<Void> creation)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            creation.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    static Admin admin(String bootstrap) {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        LIMIT_SECONDS * 1000,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000));
    }
}
