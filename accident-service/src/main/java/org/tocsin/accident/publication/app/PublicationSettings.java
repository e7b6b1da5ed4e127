package org.tocsin.accident.publication.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What is published for everybody. */
@ConfigMapping(prefix = "tocsin.accident.publication")
public interface PublicationSettings {

    /**
     * The one division whose figures are public. One, because the figures of two that lie in each
     * other could be subtracted.
     */
    Optional<String> division();

    /** Numbers from 1 to k − 1 are hidden. */
    @WithDefault("3")
    int k();

    /** How many levels below the division are shown. */
    @WithDefault("2")
    int levels();

    /** Days after the end of a quarter; by then casualties may no longer change by themselves. */
    @WithDefault("30")
    int closedAfterDays();

    /** How long caches may keep an answer. */
    @WithDefault("PT1H")
    Duration maxAge();

    /** Name of these rules; change it with any of them. */
    @WithDefault("public-statistics/1")
    String version();
}
