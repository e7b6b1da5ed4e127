package org.tocsin.accident.statistics.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accident statistics are counted. The answers do not depend on it. */
@ConfigMapping(prefix = "tocsin.statistics.engine")
public interface EngineSettings {

    /** Whether figures are counted in memory; else the database counts them. */
    @WithDefault("true")
    boolean enabled();

    /** How many facts are sorted together, at most 2^20. */
    @WithDefault("524288")
    int epochRows();

    /** From how many facts on the figures of a division's subtree are kept added up. */
    @WithDefault("65536")
    int cubeRows();

    /** With more facts than this, 32 bytes each and some more, the database counts again. */
    @WithDefault("100000000")
    long mostRows();

    /** How old the copy of the table of divisions may be. */
    @WithDefault("PT1S")
    Duration divisionsAge();
}
