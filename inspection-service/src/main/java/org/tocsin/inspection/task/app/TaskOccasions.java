package org.tocsin.inspection.task.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.inspection.task.domain.TaskOccasion;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** In whose name, and when. */
@ApplicationScoped
class TaskOccasions {

    private final Caller caller;
    private final Clock clock;

    TaskOccasions(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    TaskOccasion ofCaller() {
        return new TaskOccasion(
                new Actor(caller.subject(), caller.name(), caller.roles()), Moments.now(clock));
    }

    TaskOccasion ofSystem() {
        return new TaskOccasion(TaskOccasion.SYSTEM, Moments.now(clock));
    }
}
