package org.tocsin.inspection.task.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.domain.TaskUnit;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands the events of tasks to the outbox, in the transaction that made them. */
@ApplicationScoped
public class TaskPublisher {

    private static final String TOPIC = "tocsin.inspection-task";

    private final Outbox outbox;

    TaskPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(TaskEvent event) {
        TaskSnapshot task = event.task();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        event.type(),
                        task.id(),
                        event.sequence(),
                        scope(task),
                        TaskPayload.of(event)));
    }

    /**
     * Without its unit an event is shown to authorities only: whoever is confined to a unit sees
     * nothing of an unannounced inspection before it starts, and what was told then stays hidden.
     */
    private static EventScope scope(TaskSnapshot task) {
        TaskUnit unit = task.unit();
        return new EventScope(
                unit.division(),
                unit.industry(),
                task.isConcealed() ? null : unit.id(),
                unit.grid());
    }
}
