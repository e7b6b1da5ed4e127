package org.tocsin.inspection.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.platform.time.Moments;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param openTasks how many tasks of the plan are still to be carried out; asked only where it
 *     matters
 */
public record PlanOccasion(Actor actor, Instant at, LongSupplier openTasks) {

    /** Asia/Shanghai. */
    public LocalDate today() {
        return Moments.dayOf(at);
    }
}
