package org.tocsin.responsibility.agreement.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Local practice of agreements, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.agreement.practice")
public interface AgreementSettings {

    /** Calendar days after the issue within which both sides sign. */
    @WithDefault("15")
    @Min(1)
    @Max(365)
    int signWithinDays();

    /** Agreements that one view of a cascade shows unless asked for fewer or more. */
    @WithDefault("500")
    @Min(1)
    @Max(2000)
    int cascadeNodes();
}
