package org.tocsin.inspection.task.app;

import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.task.domain.CreateTask;

/**
 * Something that a task can belong to: a plan, a campaign. Each feature that has such things says
 * itself whether it takes the task, so that tasks need not know them.
 */
public interface TaskFrame {

    /**
     * @throws org.tocsin.platform.problem.Refusal.RuleBroken if the task names a frame of this kind
     *     that is unknown to the caller, is not open, or does not cover the unit
     */
    void admit(CreateTask task, UnitEntry unit);
}
