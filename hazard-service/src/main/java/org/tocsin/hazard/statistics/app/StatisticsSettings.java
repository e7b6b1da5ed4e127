package org.tocsin.hazard.statistics.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Local practice, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.hazard.statistics")
public interface StatisticsSettings {

    /** The last days of the ageing report's classes, ascending; one open class follows. */
    @WithDefault("3,7,15,30,90")
    @NotEmpty
    List<@Min(0) Integer> ageingDays();
}
