package org.tocsin.platform.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tocsin.platform.outbox.EventWitness;
import org.tocsin.platform.testing.RealServers;

/**
 * Holds every event that a service emits in any of its tests to its published schema, whether or
 * not the test thought of it: an event without a schema, or not as its schema says, undoes its
 * transaction. So is what a test puts on another service's topic to play that service: a consumer
 * that is tested with what nobody sends is not tested. The gateway, which publishes nothing, passes
 * payloads on unread; what its tests make up is not looked at.
 */
public final class ContractWitness implements EventWitness {

    /** What tests of the outbox itself write to; no service has such a topic. */
    private static final String MADE_UP = "tocsin.test-";

    private static final String DEAD_LETTERS = ".dlq";
    private static final String GATEWAY = "/gateway";

    private final Map<String, EventContract> contracts = new ConcurrentHashMap<>();
    private final TopicOwners owners;
    private final String source;

    /** For the service under test. */
    public ContractWitness() {
        this(
                "/"
                        + ConfigProvider.getConfig()
                                .getOptionalValue("quarkus.application.name", String.class)
                                .orElse(""));
    }

    ContractWitness(String source) {
        this.source = source;
        try {
            this.owners = new TopicOwners(RealServers.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void committing(String topic, String type, String payload) {
        if (source.equals(GATEWAY)) {
            return;
        }
        if (topic.endsWith(DEAD_LETTERS)) {
            hold("tocsin.dead-letter", type, payload);
        } else if (!topic.startsWith(MADE_UP)) {
            if (owners.of(topic).isEmpty()) {
                throw new AssertionError("No service publishes on " + topic);
            }
            hold(topic, type, payload);
        }
    }

    private void hold(String folder, String type, String payload) {
        contracts
                .computeIfAbsent(folder + "/" + type, _ -> EventContract.of(folder, type).check())
                .accepts(payload);
    }
}
