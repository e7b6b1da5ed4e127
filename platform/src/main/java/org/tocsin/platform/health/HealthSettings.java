package org.tocsin.platform.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service watches what it needs. */
@ConfigMapping(prefix = "tocsin.health")
interface HealthSettings {

    /** How often the broker is asked whether it is there. */
    @WithDefault("5s")
    Duration every();

    /** How long its answer is waited for. */
    @WithDefault("3s")
    Duration patience();
}
