package org.tocsin.hazard.search.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The index beside the register. Without it the database answers alone: the same, slower. */
@ConfigMapping(prefix = "tocsin.search")
public interface SearchSettings {

    @WithDefault("true")
    boolean enabled();

    /**
     * Where the index is kept, one directory for each instance; without it, in a temporary
     * directory, built anew at each start.
     */
    Optional<Path> directory();

    /** How often the register is asked what other instances changed. */
    @WithDefault("1s")
    Duration poll();

    /**
     * How far each of these questions looks back: longer than an ordinary transaction takes, and
     * than clocks differ.
     */
    @WithDefault("15s")
    Duration overlap();

    /** How often it is asked with the {@link #longOverlap}. */
    @WithDefault("60s")
    Duration longPoll();

    /** Longer than the longest transaction, which is an atomic import. */
    @WithDefault("20m")
    Duration longOverlap();

    /** How often the index is made to survive a restart without being brought up to date. */
    @WithDefault("15s")
    Duration commit();

    /** How long to wait before an index that broke is built anew. */
    @WithDefault("30s")
    Duration retry();
}
