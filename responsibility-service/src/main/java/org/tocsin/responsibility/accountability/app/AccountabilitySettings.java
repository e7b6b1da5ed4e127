package org.tocsin.responsibility.accountability.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Local practice of accountability, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.accountability")
public interface AccountabilitySettings {

    /** The rules that open cases: a file, or a resource on the classpath. */
    @WithDefault("rules/accountability-rules.json")
    String rules();

    /** Calendar days in which the investigation has to begin. */
    @WithDefault("7")
    @Min(0)
    @Max(3650)
    int investigateWithinDays();

    /** Calendar days in which a case has to be decided. */
    @WithDefault("30")
    @Min(0)
    @Max(3650)
    int decideWithinDays();
}
