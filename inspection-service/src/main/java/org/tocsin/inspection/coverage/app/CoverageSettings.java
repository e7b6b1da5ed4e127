package org.tocsin.inspection.coverage.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Local practice, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.inspection.coverage")
public interface CoverageSettings {

    /** How many distinct enterprises each leader has to visit. */
    @WithDefault("10")
    @Min(1)
    int leaderQuota();

    /** For how many whole weeks figures must look odd before they are flagged. */
    @WithDefault("4")
    @Min(2)
    @Max(52)
    int oddWeeks();

    /** Below so many visits in these weeks no findings at all are no surprise. */
    @WithDefault("4")
    @Min(1)
    int oddVisits();

    /** What counts as a round figure: a multiple of this, not zero. */
    @WithDefault("10")
    @Min(2)
    int roundTo();
}
