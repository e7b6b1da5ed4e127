package org.tocsin.accident.indicator.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import org.tocsin.accident.indicator.domain.Thresholds;

/** When control indicators warn. */
@ConfigMapping(prefix = "tocsin.accident.indicators")
public interface IndicatorSettings {

    /** Share of the limit, percent, from which on an indicator is in WARNING. */
    @WithDefault("80")
    BigDecimal warningPercent();

    default Thresholds thresholds() {
        return new Thresholds(warningPercent());
    }
}
