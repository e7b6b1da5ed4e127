package org.tocsin.inspection.visit.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a place may decide for itself about inspections. */
@ConfigMapping(prefix = "tocsin.inspection")
public interface InspectionRules {

    /** How many inspectors a signed site record needs: enforcement is done by two officers. */
    @WithDefault("2")
    int minimumInspectors();

    /** Visits that came before their unit. */
    Settlement settlement();

    /** How they are looked after. */
    interface Settlement {

        /** How often {@link SettlementSweep} runs, or {@code off}. */
        @WithDefault("1m")
        String every();
    }
}
