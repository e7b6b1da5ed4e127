package org.tocsin.inspection.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.platform.time.Moments;

/** The circumstances in which a task is made or moved; none of it comes from a request body. */
public record TaskOccasion(Actor actor, Instant at) {

    /** Nobody asked: a draw's rule, or an event of another service. */
    public static final Actor SYSTEM = new Actor("system", "system", Set.of());

    public boolean isOfSystem() {
        return actor.equals(SYSTEM);
    }

    /** Asia/Shanghai. */
    public LocalDate today() {
        return Moments.dayOf(at);
    }
}
