package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.accident.investigation.domain.Investigation;

/** How the present caller sees investigations. */
@ApplicationScoped
class InvestigationSight {

    private final Authorities authorities;
    private final InvestigationOccasions occasions;
    private final InvestigationCases cases;

    InvestigationSight(
            Authorities authorities, InvestigationOccasions occasions, InvestigationCases cases) {
        this.authorities = authorities;
        this.occasions = occasions;
        this.cases = cases;
    }

    boolean approvedOnly() {
        return authorities.seesApprovedOnly();
    }

    InvestigationCase of(Investigation investigation) {
        return cases.of(investigation, occasions.reading(investigation.snapshot().accident()));
    }
}
