package org.tocsin.responsibility.unit.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Local practice for the directory of units. */
@ConfigMapping(prefix = "tocsin.directory")
public interface DirectorySettings {

    /** How many units may stand one below the other. */
    @WithDefault("12")
    int deepest();

    /** How many days back a change may be dated. */
    @WithDefault("92")
    int daysBack();

    /** How many days ahead a change may be scheduled. */
    @WithDefault("731")
    int daysAhead();

    /** How many units one answer of the tree shows at most. */
    @WithDefault("1000")
    int treeNodes();

    /** How often scheduled changes are looked at; {@code off} stops it. */
    @WithDefault("30s")
    String sweepEvery();
}
