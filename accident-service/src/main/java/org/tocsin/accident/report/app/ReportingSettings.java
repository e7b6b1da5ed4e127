package org.tocsin.accident.report.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.tocsin.accident.report.domain.ReportingRules;

/** The limits of Decree 493; the defaults are the law's. */
@ConfigMapping(prefix = "tocsin.accident.reporting")
public interface ReportingSettings {

    /** Name of this set of limits; change it with any of them. */
    @WithDefault("decree-493/2007")
    String version();

    /** Art. 9. */
    @WithDefault("PT1H")
    Duration unitReportLimit();

    /** Art. 13. */
    @WithDefault("30")
    int casualtyWindowDays();

    /** Art. 13, road traffic and fire. */
    @WithDefault("7")
    int shortCasualtyWindowDays();

    default ReportingRules rules() {
        return new ReportingRules(
                version(), unitReportLimit(), casualtyWindowDays(), shortCasualtyWindowDays());
    }
}
