package org.tocsin.inspection.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.inspection.plan.domain.DrawTables;
import org.tocsin.inspection.plan.domain.DrawUnit;
import org.tocsin.inspection.plan.domain.Drawing.Wanted;
import org.tocsin.inspection.plan.domain.PlanDraw;
import org.tocsin.inspection.plan.domain.PlanItem;
import org.tocsin.inspection.plan.domain.PlanSnapshot;
import org.tocsin.inspection.task.app.TaskIntake;
import org.tocsin.inspection.task.app.TaskTallies;
import org.tocsin.inspection.task.domain.NewTask;
import org.tocsin.inspection.task.domain.TaskBrief;
import org.tocsin.inspection.task.domain.TaskSource;
import org.tocsin.inspection.task.domain.TaskUnit;

/** The tasks of draws, and the tables by which they are made. */
@ApplicationScoped
class DrawnTasks {

    private final TaskIntake intake;
    private final TaskTallies tallies;
    private final DrawSettings settings;

    DrawnTasks(TaskIntake intake, TaskTallies tallies, DrawSettings settings) {
        this.intake = intake;
        this.tallies = tallies;
        this.settings = settings;
    }

    DrawTables tables() {
        return settings.tables();
    }

    void make(PlanSnapshot plan, PlanDraw.Summary draw, List<Wanted> wanted) {
        PlanItem item = plan.items().get(draw.item() - 1);
        intake.drawn(wanted.stream().map(task -> task(item, draw, task)).toList());
    }

    /** By unit: how many tasks the draw has made. */
    Map<UUID, Integer> of(UUID drawId) {
        return tallies.ofDraw(drawId);
    }

    private static NewTask task(PlanItem item, PlanDraw.Summary draw, Wanted wanted) {
        DrawUnit unit = wanted.unit();
        return NewTask.unassigned(
                new TaskUnit(unit.id(), unit.name(), unit.division(), unit.industry(), unit.grid()),
                new TaskBrief(item.kind(), item.title(), item.scopeText(), wanted.dueOn()),
                TaskSource.drawn(draw.planId(), draw.item(), wanted.slot(), draw.id()));
    }
}
