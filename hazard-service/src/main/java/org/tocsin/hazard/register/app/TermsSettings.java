package org.tocsin.hazard.register.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.tocsin.hazard.register.domain.Terms;

/** Local practice, which a city may set otherwise: {@link Terms}. */
@ConfigMapping(prefix = "tocsin.hazard.terms")
public interface TermsSettings {

    /** How often a deadline may be extended. */
    @WithDefault("1")
    @Min(0)
    int extensionsAtMost();

    /** Calendar days within which a review that was asked for is due. */
    @WithDefault("10")
    @Min(1)
    @Max(365)
    int reviewWithinDays();

    /** The failed review of one hazard that makes an accountability case (两次整改不到位). */
    @WithDefault("2")
    @Min(1)
    int failuresForAccountability();

    /** Within how many months the same hazard at the same place counts as recurred. */
    @WithDefault("12")
    @Min(1)
    int recurrenceMonths();

    default Terms terms() {
        return new Terms(
                extensionsAtMost(),
                reviewWithinDays(),
                failuresForAccountability(),
                recurrenceMonths());
    }
}
