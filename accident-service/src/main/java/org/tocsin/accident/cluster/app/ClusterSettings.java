package org.tocsin.accident.cluster.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.tocsin.accident.cluster.domain.ClusterRule;

/** When accidents of a kind are told to be too close together. */
@ConfigMapping(prefix = "tocsin.accident.clusters")
public interface ClusterSettings {

    /** Name of these rules; change it with any of them. */
    @WithDefault("accident-clusters/1")
    String version();

    /** How many accidents make a cluster. */
    @WithDefault("3")
    int accidents();

    /** Within how many days. */
    @WithDefault("30")
    int days();

    /** A cluster whose last accident is older is history: it is listed, but no alert is sent. */
    @WithDefault("60")
    int newsDays();

    /** From which depth of the table of divisions alerts are sent: 1 province, 2 city, 3 county. */
    @WithDefault("3")
    int fromDepth();

    /** How often new revisions are looked at, {@code off} never. */
    String every();

    default ClusterRule rule() {
        return new ClusterRule(accidents(), days());
    }
}
