package org.tocsin.inspection.task.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what wanted the task. */
@Schema(name = "InspectionTaskOrigin", description = "Who or what wanted the task 任务来源")
public enum TaskOrigin {
    /** An officer. */
    MANUAL,
    /** A draw of a plan. */
    DRAW,
    /** An event of another service; the task then names its cause. */
    FOLLOW_UP
}
