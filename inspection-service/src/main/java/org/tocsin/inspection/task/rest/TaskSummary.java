package org.tocsin.inspection.task.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.task.domain.CauseType;
import org.tocsin.inspection.task.domain.Leader;
import org.tocsin.inspection.task.domain.Officer;
import org.tocsin.inspection.task.domain.TaskCause;
import org.tocsin.inspection.task.domain.TaskOrigin;
import org.tocsin.inspection.task.domain.TaskSnapshot;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.platform.problem.Text;

/** A task in a list or an export. */
@Schema(name = "InspectionTaskItem", description = "A task in a list 检查任务（列表项）")
public record TaskSummary(
        UUID id,
        @Schema(description = "任务编号", examples = "RW-990101-2026-000001") String taskNo,
        InspectionKind kind,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 检查方式名称", examples = "日常检查")
                String kindName,
        TaskStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "待派发")
                String statusName,
        TaskOrigin origin,
        UUID unitId,
        @Schema(
                        description = "As it was called when the task was made 单位名称",
                        examples = "东岭精工机械有限公司")
                String unitName,
        @Schema(examples = "990101001") String division,
        @Nullable @Schema(nullable = true, examples = "C3411") String industry,
        @Nullable @Schema(nullable = true, examples = "990101001-G01") String grid,
        @Schema(examples = "冬季用电安全检查") String title,
        @Schema(description = "The last day, Asia/Shanghai 完成期限") LocalDate dueOn,
        @Schema(description = "Derived: the last day has passed without a visit 是否逾期")
                boolean overdue,
        @Schema(description = "Names 检查人员", examples = "[\"李卫东\"]") List<String> officers,
        @Nullable @Schema(nullable = true, description = "带队领导", examples = "陈志远")
                String leaderName,
        @Nullable @Schema(nullable = true, description = "所属计划") UUID planId,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "The rule of the plan 计划规则序号",
                        examples = "1")
                Integer planItem,
        @Nullable @Schema(nullable = true, description = "The draw that made it 所属抽取") UUID drawId,
        @Nullable @Schema(nullable = true, description = "所属专项行动") UUID campaignId,
        @Nullable @Schema(nullable = true, description = "What a follow-up looks into 回头看事由")
                CauseType causeType,
        @Nullable @Schema(nullable = true, description = "The accident or hazard 事故或隐患")
                UUID causeSubjectId,
        @Nullable @Schema(nullable = true, description = "开始时间") Instant startedAt,
        @Nullable @Schema(nullable = true, description = "The visit that carried it out 检查登记")
                UUID inspectionId,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * @param names the language of display names, {@code null} for none
     */
    static TaskSummary of(TaskSnapshot task, LocalDate today, @Nullable Locale names) {
        TaskCause cause = task.source().cause();
        Leader leader = task.leader();
        return new TaskSummary(
                task.id(),
                task.taskNo(),
                task.brief().kind(),
                named(task.brief().kind().label(), names),
                task.status(),
                named(task.status().label(), names),
                task.source().origin(),
                task.unit().id(),
                task.unit().name(),
                task.unit().division(),
                task.unit().industry(),
                task.unit().grid(),
                task.brief().title(),
                task.brief().dueOn(),
                task.isOverdue(today),
                task.officers().stream().map(Officer::name).toList(),
                leader == null ? null : leader.name(),
                task.source().planId(),
                task.source().planItem(),
                task.source().drawId(),
                task.source().campaignId(),
                cause == null ? null : cause.type(),
                cause == null ? null : cause.subjectId(),
                task.startedAt(),
                task.inspectionId(),
                task.createdAt(),
                task.updatedAt());
    }

    private static @Nullable String named(Text label, @Nullable Locale names) {
        return names == null ? null : label.in(names);
    }
}
