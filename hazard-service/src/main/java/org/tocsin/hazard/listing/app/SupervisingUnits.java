package org.tocsin.hazard.listing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.listing.domain.ListingRules;
import org.tocsin.platform.security.Jurisdiction;

/** Who may be named to supervise a listed hazard (督办单位). */
@ApplicationScoped
class SupervisingUnits {

    /** Kinds of units that are authorities, as responsibility-service names them. */
    private static final Set<String> AUTHORITIES =
            Set.of("COMMITTEE", "GOVERNMENT", "DEPARTMENT", "TOWN");

    private final Directory directory;
    private final Jurisdiction jurisdiction;

    SupervisingUnits(Directory directory, Jurisdiction jurisdiction) {
        this.directory = directory;
        this.jurisdiction = jurisdiction;
    }

    /**
     * @param division the hazard's
     * @throws org.tocsin.platform.problem.Refusal.RuleBroken if the unit is no authority that the
     *     division lies under; a unit that nobody knows is not told apart
     */
    void check(UUID unitId, String division) {
        boolean named = directory.known(unitId).filter(u -> supervises(u, division)).isPresent();
        if (!named) {
            throw ListingRules.notSupervising(unitId);
        }
    }

    private boolean supervises(UnitState unit, String division) {
        return unit.active()
                && AUTHORITIES.contains(unit.kind())
                && jurisdiction.contains(unit.division(), division);
    }
}
