package org.tocsin.accident.duty.app;

import java.time.Instant;
import java.util.List;
import org.tocsin.accident.duty.domain.Duty;
import org.tocsin.accident.report.domain.AccidentState;

/**
 * All duties of one accident.
 *
 * @param at the moment by which they are judged
 */
public record DutySheet(AccidentState accident, Instant at, List<Duty> duties) {

    public DutySheet {
        duties = List.copyOf(duties);
    }
}
