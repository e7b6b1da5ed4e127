package org.tocsin.hazard.listing.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.tocsin.hazard.register.domain.Grade;

/** Local practice of listed supervision, which a city may set otherwise. */
@ConfigMapping(prefix = "tocsin.hazard.listing")
public interface ListingSettings {

    /** Calendar days for the authority to decide on an acceptance that was asked for. */
    @WithDefault("10")
    @Min(1)
    @Max(365)
    int acceptanceWithinDays();

    /** Hazards of which grades are listed. */
    @WithDefault("MAJOR")
    Set<Grade> grades();

    /** How often deadlines are looked through; {@code off} for never. */
    @WithDefault("5m")
    String overdueEvery();

    /** How long browsers and proxies may show the public page without asking again. */
    @WithDefault("60s")
    Duration publicMaxAge();
}
