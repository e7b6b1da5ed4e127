package org.tocsin.hazard.accidentflag.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Local practice, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.hazard.accident-flag")
public interface AccidentSettings {

    /** For how many months after an accident the open hazards of its unit are flagged. */
    @WithDefault("12")
    @Min(1)
    @Max(120)
    int withinMonths();
}
