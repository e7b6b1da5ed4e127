package org.tocsin.accident.investigation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationOccasion;
import org.tocsin.accident.investigation.domain.Opening;
import org.tocsin.accident.investigation.persistence.InvestigationRepository;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** Numbers investigations and puts them on the register. */
@ApplicationScoped
class NewInvestigations {

    private static final String SERIES = "DC";

    private final InvestigationRepository investigations;
    private final Serials serials;

    NewInvestigations(InvestigationRepository investigations, Serials serials) {
        this.investigations = investigations;
        this.serials = serials;
    }

    /** Numbers run per county and year of the opening. */
    Investigation of(InvestigatedAccident accident, Opening opening, InvestigationOccasion now) {
        return new Investigation(
                Ids.next(),
                serials.next(SERIES, accident.county(), now.today().getYear()),
                accident,
                opening,
                now.terms());
    }

    Investigation require(UUID id) {
        return investigations.require(id, false);
    }

    void add(Investigation investigation) {
        investigations.add(investigation);
    }

    void flush() {
        investigations.flush();
    }
}
