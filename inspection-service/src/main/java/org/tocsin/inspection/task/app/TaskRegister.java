package org.tocsin.inspection.task.app;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.task.domain.CreateTask;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.NewTask;
import org.tocsin.inspection.task.domain.TaskBrief;
import org.tocsin.inspection.task.domain.TaskCommand;
import org.tocsin.inspection.task.domain.TaskEvent;
import org.tocsin.inspection.task.domain.TaskOccasion;
import org.tocsin.inspection.task.domain.TaskRules;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.domain.TaskSource;
import org.tocsin.inspection.task.domain.TaskUnit;
import org.tocsin.inspection.task.persistence.TaskRepository;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Makes tasks for officers and moves them along their way. */
@ApplicationScoped
public class TaskRegister {

    private final TaskRepository tasks;
    private final TaskIntake intake;
    private final TaskJournal journal;
    private final TaskOccasions occasions;
    private final Directory directory;
    private final List<TaskFrame> frames;

    TaskRegister(
            TaskRepository tasks,
            TaskIntake intake,
            TaskJournal journal,
            TaskOccasions occasions,
            Directory directory,
            @All List<TaskFrame> frames) {
        this.tasks = tasks;
        this.intake = intake;
        this.journal = journal;
        this.occasions = occasions;
        this.directory = directory;
        this.frames = frames;
    }

    /**
     * @throws Refusal.RuleBroken if the unit, the plan or the campaign is not known in the caller's
     *     scope, the last day has passed, or a leader is missing
     */
    @Transactional
    public TaskFile create(CreateTask wanted) {
        TaskOccasion now = occasions.ofCaller();
        UnitEntry unit = directory.visible(wanted.unitId()).orElseThrow(TaskRegister::noUnit);
        TaskRules.dueInTime(wanted.dueOn(), now.today());
        frames.forEach(frame -> frame.admit(wanted, unit));
        InspectionTask task = intake.add(newTask(wanted, unit), now);
        return TaskFile.of(task, now);
    }

    @Transactional
    public TaskFile handle(UUID id, IfMatch expected, TaskCommand command) {
        InspectionTask task = tasks.require(id);
        TaskSnapshot before = task.snapshot();
        expected.check("inspection-task", id, before.version());
        TaskOccasion now = occasions.ofCaller();
        TaskEvent event = task.handle(command, now);
        tasks.flush();
        journal.changed(command.transition().slug(), event, before, task.snapshot());
        return TaskFile.of(task, now);
    }

    private static NewTask newTask(CreateTask wanted, UnitEntry unit) {
        return new NewTask(
                new TaskUnit(
                        unit.unitId(), unit.name(), unit.division(), unit.industry(), unit.grid()),
                new TaskBrief(wanted.kind(), wanted.title(), wanted.scopeText(), wanted.dueOn()),
                TaskSource.manual(wanted.planId(), wanted.campaignId()),
                wanted.officers(),
                wanted.leader());
    }

    private static Refusal noUnit() {
        Text why =
                Text.of(
                        "单位名录中没有该单位，或不在您的管辖范围内",
                        "The directory has no such unit within your jurisdiction");
        return new Refusal.RuleBroken(why, List.of(new Violation("/unitId", "unknown-unit", why)));
    }
}
