package org.tocsin.inspection.task.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.inspection.task.persistence.TaskRepository;

/** Counts the tasks of plans and draws, for those who may see the plan. */
@ApplicationScoped
public class TaskTallies {

    private final TaskRepository tasks;

    TaskTallies(TaskRepository tasks) {
        this.tasks = tasks;
    }

    /**
     * @param planItem {@code null} for tasks that were added to the plan by hand
     */
    public record OfPlan(@Nullable Integer planItem, TaskStatus status, long tasks) {}

    /**
     * What a rule of a plan has made for one unit.
     *
     * @param live tasks that were not cancelled
     * @param last the last slot that is taken
     */
    public record Slots(int live, int last) {}

    @Transactional
    public List<OfPlan> ofPlan(UUID planId) {
        return tasks.countsOf(planId).stream()
                .map(row -> new OfPlan((Integer) row[0], (TaskStatus) row[1], (Long) row[2]))
                .toList();
    }

    /** By unit. */
    @Transactional
    public Map<UUID, Slots> slots(UUID planId, int planItem) {
        return tasks.slotsOf(planId, planItem).stream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0],
                                row ->
                                        new Slots(
                                                ((Number) row[1]).intValue(),
                                                ((Number) row[2]).intValue())));
    }

    /** By unit: how many tasks the draw has made, whatever became of them. */
    @Transactional
    public Map<UUID, Integer> ofDraw(UUID drawId) {
        return tasks.unitsOf(drawId).stream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }
}
