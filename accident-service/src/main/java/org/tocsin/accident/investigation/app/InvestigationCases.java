package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationOccasion;
import org.tocsin.accident.investigation.domain.Measure;
import org.tocsin.accident.investigation.domain.Papers;
import org.tocsin.accident.measurehazard.app.MeasureHazards;
import org.tocsin.platform.security.Caller;

/** Puts together what the present caller sees of an investigation. */
@ApplicationScoped
class InvestigationCases {

    private final MeasureHazards hazards;
    private final Authorities authorities;
    private final Caller caller;

    InvestigationCases(MeasureHazards hazards, Authorities authorities, Caller caller) {
        this.hazards = hazards;
        this.authorities = authorities;
        this.caller = caller;
    }

    InvestigationCase of(Investigation investigation, InvestigationOccasion now) {
        Papers papers = investigation.papers();
        return new InvestigationCase(
                investigation.snapshot(),
                papers,
                hazards.of(papers.measures().stream().map(Measure::id).toList()),
                investigation.allowedFor(now),
                authorities.isInsider(),
                caller.scope().unitId(),
                now.at());
    }
}
