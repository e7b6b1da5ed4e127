package org.tocsin.hazard.riskpoint.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.tocsin.hazard.riskpoint.domain.RiskScale;

/** Local practice, which a city may set otherwise: {@link RiskScale}. */
@ConfigMapping(prefix = "tocsin.risk")
public interface RiskSettings {

    @WithDefault("0.1,0.2,0.5,1,3,6,10")
    List<BigDecimal> likelihoods();

    @WithDefault("0.5,1,2,3,6,10")
    List<BigDecimal> exposures();

    @WithDefault("1,3,7,15,40,100")
    List<BigDecimal> consequences();

    /** The lowest D that is red. */
    @WithDefault("320")
    BigDecimal red();

    @WithDefault("160")
    BigDecimal orange();

    @WithDefault("70")
    BigDecimal yellow();

    /** Codes of accident types: GB 6441-1986. */
    @WithDefault("01,02,03,04,05,06,07,08,09,010,011,012,013,014,015,016,017,018,019,020")
    Set<String> accidentTypes();

    default RiskScale scale() {
        return new RiskScale(likelihoods(), exposures(), consequences(), red(), orange(), yellow());
    }
}
