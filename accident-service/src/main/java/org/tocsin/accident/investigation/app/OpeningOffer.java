package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.accident.investigation.domain.OpeningRules;
import org.tocsin.accident.report.app.FurtherSteps;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Roles;

/** Offers on a verified accident to open its investigation. */
@ApplicationScoped
class OpeningOffer implements FurtherSteps {

    private final Authorities authorities;

    OpeningOffer(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public List<Step> of(AccidentState accident) {
        return accident.status() == AccidentStatus.VERIFIED
                        && authorities.actor().is(Roles.BUREAU_OFFICER)
                ? List.of(
                        new Step(
                                "open-investigation",
                                "/api/v1/investigations",
                                OpeningRules.unmet(accident, authorities.authority())))
                : List.of();
    }
}
