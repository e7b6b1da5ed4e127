package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.inspection.visit.domain.Circumstances;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Puts together what belongs to a visit, for the present caller. */
@ApplicationScoped
class InspectionFiles {

    private final FindingHazards hazards;
    private final InspectionRules rules;
    private final Caller caller;
    private final Clock clock;

    InspectionFiles(FindingHazards hazards, InspectionRules rules, Caller caller, Clock clock) {
        this.hazards = hazards;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Must be called within the transaction that loaded the visit. */
    InspectionFile open(Inspection inspection) {
        List<Finding> findings = List.copyOf(inspection.findings());
        return new InspectionFile(
                inspection,
                List.copyOf(inspection.inspectors()),
                findings,
                hazards.of(findings.stream().map(Finding::id).toList()),
                inspection.allowed(circumstances()));
    }

    Circumstances circumstances() {
        return new Circumstances(actor(), Moments.now(clock), rules.minimumInspectors());
    }

    private Actor actor() {
        return new Actor(caller.subject(), caller.name(), caller.roles());
    }
}
