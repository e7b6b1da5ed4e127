package org.tocsin.inspection.score.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.tocsin.inspection.score.domain.ScoreClass;

/** How enterprises are classed whose score this service has not heard. */
@ConfigMapping(prefix = "tocsin.inspection.score")
public interface ScoreSettings {

    /** Neither praised nor blamed for a score that is not there. */
    @WithDefault("C")
    ScoreClass unknown();
}
