package org.tocsin.accident.report.app;

import java.util.List;
import org.tocsin.accident.report.domain.AccidentState;

/**
 * An accident with what other features have on record about it.
 *
 * @param faults confirmed ones only
 */
public record AccidentFile(
        AccidentState state,
        CasualtyRecords.Recorded casualties,
        List<ConfirmedFaults.ConfirmedFault> faults) {

    /**
     * Which state of the other records is shown, for the entity tag: the accident's own version
     * does not move with them.
     */
    public String shown() {
        return casualties.statements() == 0 ? "" : "c" + casualties.statements();
    }
}
