package org.tocsin.responsibility.accountability.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.accountability.domain.AccountabilityCase;
import org.tocsin.responsibility.accountability.domain.CaseOccasion;
import org.tocsin.responsibility.measure.app.MeasureOrders;
import org.tocsin.responsibility.workflow.app.ActingPersons;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** Brings together what belongs to a case. */
@ApplicationScoped
class CaseFiles {

    private final MeasureOrders orders;
    private final ActingPersons persons;
    private final Clock clock;

    CaseFiles(MeasureOrders orders, ActingPersons persons, Clock clock) {
        this.orders = orders;
        this.persons = persons;
        this.clock = clock;
    }

    CaseFile of(AccountabilityCase aCase) {
        return new CaseFile(
                aCase.snapshot(),
                aCase.steps(),
                orders.ofCase(aCase.id()),
                aCase.allowedFor(present(aCase.id())),
                Moments.today(clock));
    }

    CaseOccasion present(UUID caseId) {
        return new CaseOccasion(
                persons.present(), Moments.now(clock), () -> measuresSettled(caseId));
    }

    CaseOccasion ofTheSystem() {
        return new CaseOccasion(ActingPerson.SYSTEM, Moments.now(clock), () -> false);
    }

    private boolean measuresSettled(UUID caseId) {
        return orders.ofCase(caseId).stream().allMatch(m -> m.status().isOver());
    }
}
