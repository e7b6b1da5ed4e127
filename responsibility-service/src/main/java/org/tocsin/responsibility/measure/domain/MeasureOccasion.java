package org.tocsin.responsibility.measure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param today the day of {@code at} in Asia/Shanghai
 * @param notifyFirst kinds that have no effect before the unit was told [conf]
 * @param validity how long a kind has effect; those that are not there end with their follow-up
 */
public record MeasureOccasion(
        ActingPerson actor,
        Instant at,
        LocalDate today,
        Set<MeasureKind> notifyFirst,
        Map<MeasureKind, Period> validity) {

    /** The same circumstances, with no person acting. */
    public MeasureOccasion ofTheSystem() {
        return new MeasureOccasion(ActingPerson.SYSTEM, at, today, notifyFirst, validity);
    }
}
