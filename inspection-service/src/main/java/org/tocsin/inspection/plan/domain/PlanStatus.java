package org.tocsin.inspection.plan.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Text;

/** Where a yearly plan is on its way. */
@Schema(name = "InspectionPlanStatus", description = "Where a plan is on its way 检查计划状态")
public enum PlanStatus {
    DRAFT("拟订中", "Draft"),
    APPROVED("已批准", "Approved"),
    ACTIVE("执行中", "Active"),
    COMPLETED("已完成", "Completed"),
    CANCELLED("已取消", "Cancelled");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text label;

    PlanStatus(String zh, String en) {
        label = Text.of(zh, en);
    }

    public Text label() {
        return label;
    }
}
