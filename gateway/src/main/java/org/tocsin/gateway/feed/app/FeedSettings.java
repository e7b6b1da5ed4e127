package org.tocsin.gateway.feed.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How the feed keeps and names what it has. */
@ConfigMapping(prefix = "tocsin.feed")
public interface FeedSettings {

    /**
     * Seals positions; the same on all instances, and for as long as readers keep their positions.
     */
    String key();

    /** How long events can be read again. */
    @WithDefault("P30D")
    Duration retention();

    /** By how much the clocks of services and gateway may differ. */
    @WithDefault("PT10S")
    Duration skew();

    /** Topics in the log, each with the CloudEvents {@code source} that publishes on it. */
    Map<String, String> topics();
}
