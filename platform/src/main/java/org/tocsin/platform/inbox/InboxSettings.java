package org.tocsin.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the consumers work. */
@ConfigMapping(prefix = "tocsin.inbox")
public interface InboxSettings {

    /** Off where another deployment of the same service consumes. */
    @WithDefault("true")
    boolean consume();

    /** How often a listener may fail at one event before the aggregate is parked. */
    @WithDefault("5")
    int attempts();

    /** Pause after the first failure; doubles with each one. */
    @WithDefault("100ms")
    Duration firstBackOff();

    /** The longest pause while database or broker are out of reach. */
    @WithDefault("3s")
    Duration maxBackOff();

    /** How often releases, rebuilds and closed gaps are looked for. */
    @WithDefault("1s")
    Duration upkeepInterval();

    @WithDefault("200")
    int maxPollRecords();

    /** How many events that wait are applied in one transaction; 1 for each by itself. */
    @WithDefault("100")
    int together();

    /** How long the partitions of an instance that was killed stay without a reader. */
    @WithDefault("6s")
    Duration sessionTimeout();
}
