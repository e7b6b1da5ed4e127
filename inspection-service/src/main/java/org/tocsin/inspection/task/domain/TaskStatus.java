package org.tocsin.inspection.task.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a task is on its way. From RECORDED on it follows its visit; being overdue is derived. */
@Schema(
        name = "InspectionTaskStatus",
        description =
                "Where a task is on its way; from RECORDED on it follows its visit 检查任务状态，登记后随检查变化")
public enum TaskStatus {
    CREATED("待派发", "Created"),
    ASSIGNED("已派发", "Assigned"),
    IN_PROGRESS("检查中", "In progress"),
    RECORDED("已登记", "Recorded"),
    SIGNED("已签字", "Signed"),
    REFUSED_SIGNATURE("拒绝签字", "Signature refused"),
    CLOSED("已办结", "Closed"),
    CANCELLED("已取消", "Cancelled");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    TaskStatus(String zh, String en) {
        label = Text.of(zh, en);
    }

    /** Whether the enterprise has not been visited yet and still is to be. */
    public boolean isOpen() {
        return switch (this) {
            case CREATED, ASSIGNED, IN_PROGRESS -> true;
            case RECORDED, SIGNED, REFUSED_SIGNATURE, CLOSED, CANCELLED -> false;
        };
    }

    /** Whether the visit took place. */
    public boolean isDone() {
        return !isOpen() && this != CANCELLED;
    }

    public static Set<TaskStatus> open() {
        return Arrays.stream(values())
                .filter(TaskStatus::isOpen)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Set<TaskStatus> done() {
        return Arrays.stream(values())
                .filter(TaskStatus::isDone)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Text label() {
        return label;
    }
}
