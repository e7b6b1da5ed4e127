package org.tocsin.accident.adjudication.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.accident.report.app.FurtherSteps;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.platform.security.Caller;

/** Offers the bureau's officers to find a fault of the reporting. */
@ApplicationScoped
class AdjudicationSteps implements FurtherSteps {

    private final Caller caller;

    AdjudicationSteps(Caller caller) {
        this.caller = caller;
    }

    @Override
    public List<Step> of(AccidentState accident) {
        return accident.status().counts() && caller.is(Roles.BUREAU_OFFICER)
                ? List.of(
                        new Step(
                                "adjudicate",
                                "/api/v1/accidents/%s/adjudications"
                                        .formatted(accident.accidentId()),
                                List.of()))
                : List.of();
    }
}
