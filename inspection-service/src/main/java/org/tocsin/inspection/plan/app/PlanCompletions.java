package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tocsin.inspection.plan.domain.Completion;
import org.tocsin.inspection.plan.domain.Completion.Share;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.task.app.TaskTallies;
import org.tocsin.inspection.task.app.TaskTallies.OfPlan;
import org.tocsin.inspection.task.domain.TaskStatus;

/** Counts how far plans have come, from their tasks as they stand now. */
@ApplicationScoped
class PlanCompletions {

    private final TaskTallies tallies;

    PlanCompletions(TaskTallies tallies) {
        this.tallies = tallies;
    }

    Completion of(PlanSnapshot plan) {
        List<OfPlan> counts = tallies.ofPlan(plan.id());
        return new Completion(
                share(counts, _ -> true),
                IntStream.rangeClosed(1, plan.items().size())
                        .mapToObj(
                                item ->
                                        share(
                                                counts,
                                                count ->
                                                        Integer.valueOf(item)
                                                                .equals(count.planItem())))
                        .toList());
    }

    /** How many tasks of the plan are still to be carried out. */
    long open(UUID planId) {
        return sum(tallies.ofPlan(planId), count -> count.status().isOpen());
    }

    private static Share share(List<OfPlan> counts, Predicate<OfPlan> of) {
        return new Share(
                sum(counts, of.and(count -> count.status() != TaskStatus.CANCELLED)),
                sum(counts, of.and(count -> count.status().isDone())));
    }

    private static long sum(List<OfPlan> counts, Predicate<OfPlan> of) {
        return counts.stream().filter(of).mapToLong(OfPlan::tasks).sum();
    }
}
