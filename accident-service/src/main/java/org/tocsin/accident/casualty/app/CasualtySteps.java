package org.tocsin.accident.casualty.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.accident.report.app.FurtherSteps;
import org.tocsin.accident.report.domain.AccidentState;

/** Offers handlers to record a casualty on an accident that counts. */
@ApplicationScoped
class CasualtySteps implements FurtherSteps {

    private final CasualtyJournal journal;

    CasualtySteps(CasualtyJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Step> of(AccidentState accident) {
        return accident.status().counts() && journal.mayWrite()
                ? List.of(
                        new Step(
                                "record-casualty",
                                "/api/v1/accidents/%s/casualties".formatted(accident.accidentId()),
                                List.of()))
                : List.of();
    }
}
