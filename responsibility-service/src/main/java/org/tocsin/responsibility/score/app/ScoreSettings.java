package org.tocsin.responsibility.score.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Local practice of the dynamic score, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.enterprise-score")
public interface ScoreSettings {

    /** The rules: a file, or a resource on the classpath; all versions that were ever used. */
    @WithDefault("rules/score-rules.json")
    String rules();

    /** How often scores are looked through that time has changed; {@code off} for never. */
    @WithDefault("10m")
    String sweepEvery();
}
