package org.tocsin.hazard.search.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.hazard.search.persistence.HazardIndex;
import org.tocsin.hazard.search.persistence.HazardIndex.Asked;
import org.tocsin.platform.paging.Candidates;
import org.tocsin.platform.security.Caller;

/** Finds hazards for the present caller through the index beside the register (ADR 0011). */
@ApplicationScoped
public class HazardSearch {

    private final HazardIndex index;
    private final Caller caller;

    protected HazardSearch(HazardIndex index, Caller caller) {
        this.index = index;
        this.caller = caller;
    }

    /**
     * What the caller may see and asks for; empty if there is no index just now, and the database
     * has to find it alone.
     */
    public Optional<Candidates> candidates(HazardFilter filter, LocalDate today) {
        String reporter = caller.is(Roles.GRID_INSPECTOR) ? caller.subject() : null;
        return index.candidates(new Asked(filter, caller.scope(), reporter, today));
    }
}
