package org.tocsin.accident.casualty.app;

import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.accident.casualty.domain.PersonalDetails;

/**
 * A casualty as a caller may read it.
 *
 * @param details in the clear or masked
 */
public record CasualtyReading(CasualtyState casualty, PersonalDetails details, boolean clear) {

    static CasualtyReading masked(CasualtyState casualty, PersonalDetails details) {
        return new CasualtyReading(casualty, details.masked(), false);
    }

    static CasualtyReading clear(CasualtyState casualty, PersonalDetails details) {
        return new CasualtyReading(casualty, details, true);
    }
}
