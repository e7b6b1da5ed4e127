package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.tocsin.inspection.coverage.persistence.OfficerVisitRepository;
import org.tocsin.inspection.visit.app.VisitWritten;

/** Keeps what figures count in the transaction that writes a visit: they never disagree with it. */
@ApplicationScoped
class VisitFacts {

    private final OfficerVisitRepository facts;

    VisitFacts(OfficerVisitRepository facts) {
        this.facts = facts;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes VisitWritten written) {
        facts.write(written.inspection());
    }
}
