package org.tocsin.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How the relay works. {@code lease} must be well above {@code heartbeat} plus {@code
 * deliveryTimeout}: an instance sends only while its lease outlasts the sending.
 */
@ConfigMapping(prefix = "tocsin.outbox")
public interface OutboxSettings {

    /** Off where another deployment of the same service publishes. */
    @WithDefault("true")
    boolean relay();

    @WithDefault("250ms")
    Duration sweepInterval();

    /** How often a sweep looks at everything, not only at what is recent. */
    @WithDefault("10s")
    Duration fullSweepInterval();

    /** The most events that are held in memory at once. */
    @WithDefault("500")
    int batch();

    @WithDefault("8s")
    Duration lease();

    @WithDefault("2s")
    Duration heartbeat();

    @WithDefault("4s")
    Duration deliveryTimeout();

    /** How long a topic without metadata (unknown, or no broker) may hold up a round. */
    @WithDefault("1s")
    Duration metadataTimeout();

    /** The longest pause between two attempts to reach a broker or a topic. */
    @WithDefault("5s")
    Duration maxBackOff();

    /** Bytes; an event above it is quarantined. */
    @WithDefault("1048576")
    int maxRecordSize();
}
