package org.tocsin.inspection.task.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.inspection.task.app.TaskFilter;
import org.tocsin.inspection.task.domain.TaskOrigin;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.inspection.visit.domain.InspectionKind;

/** The filters of tasks, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class TaskFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<TaskStatus> status = List.of();

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "How it is carried out 检查方式")
    InspectionKind kind;

    @QueryParam("origin")
    @Nullable
    @Parameter(description = "Where it comes from 任务来源")
    TaskOrigin origin;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "The unit to be inspected 被检查单位")
    UUID unitId;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划（含下级）", example = "990101")
    String division;

    @QueryParam("assignedTo")
    @Nullable
    @Size(max = 64)
    @Parameter(
            description = "Subject of an officer or leader; `me` is the caller 检查人员或带队领导，me 为本人",
            example = "me")
    String assignedTo;

    @QueryParam("planId")
    @Nullable
    @Parameter(description = "Tasks of one plan 所属计划")
    UUID planId;

    @QueryParam("planItem")
    @Nullable
    @Positive
    @Parameter(description = "Of one rule of the plan 计划中的规则序号")
    Integer planItem;

    @QueryParam("drawId")
    @Nullable
    @Parameter(description = "Made by one draw 所属抽取")
    UUID drawId;

    @QueryParam("campaignId")
    @Nullable
    @Parameter(description = "Tasks of one campaign 所属专项行动")
    UUID campaignId;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(description = "Last day before this one 期限早于", example = "2026-12-31")
    LocalDate dueBefore;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Last day passed without a visit, or not 是否逾期")
    Boolean overdue;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-11-22T00:00:00+08:00")
    Instant updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of the number, the title or the unit's name 任务编号、名称、单位名称")
    String text;

    TaskFilter filter() {
        return new TaskFilter(
                Set.copyOf(status),
                kind,
                origin,
                unitId,
                division,
                assignedTo,
                planId,
                planItem,
                drawId,
                campaignId,
                dueBefore,
                overdue,
                updatedSince,
                text);
    }
}
