package org.tocsin.hazard.register.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.hazard.register.domain.DuplicatePeriod;
import org.tocsin.hazard.register.domain.Location;
import org.tocsin.hazard.register.domain.Observation;
import org.tocsin.hazard.register.domain.Similarity;
import org.tocsin.hazard.register.persistence.DuplicateSearch;

/**
 * Which hazards may be the same one reported again: candidates, for people to merge or not. Not
 * scoped: whether something was reported before does not depend on who reports it.
 */
@ApplicationScoped
public class Duplicates {

    private final DuplicateSearch search;
    private final Duration period;

    /**
     * @param period how far apart two reports of one hazard may be; local practice
     */
    Duplicates(
            DuplicateSearch search,
            @ConfigProperty(name = "tocsin.hazard.duplicates.period", defaultValue = "P30D")
                    Duration period) {
        this.search = search;
        this.period = period;
    }

    /** Where to look; {@code null} if the report says nothing that could be repeated. */
    @Nullable
    DuplicatePeriod around(Location location, Observation seen) {
        UUID key = Similarity.keyOf(seen);
        return key == null
                ? null
                : DuplicatePeriod.around(location.unitId(), key, seen.foundAt(), period);
    }

    /** The earliest open hazard that this report may repeat. */
    @Nullable
    UUID earliestOpen(Location location, Observation seen) {
        DuplicatePeriod where = around(location, seen);
        return where == null ? null : earliestOpen(List.of(where)).get(where);
    }

    Map<DuplicatePeriod, UUID> earliestOpen(Collection<DuplicatePeriod> periods) {
        return search.earliestOpen(periods);
    }
}
