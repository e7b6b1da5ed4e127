package org.tocsin.inspection.plan.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.plan.domain.Completion;
import org.tocsin.inspection.plan.domain.Completion.Share;
import org.tocsin.inspection.task.app.TaskRecords;
import org.tocsin.platform.problem.Text;

/** How far a plan has come, with all that is needed to check it. */
@Schema(name = "PlanCompletion", description = "How far the plan has come 计划完成情况")
public record CompletionView(
        @Schema(description = "In the reader's language 计算公式") String formula,
        ShareView whole,
        @Schema(
                        description =
                                "By rule, in the plan's order; tasks added by hand are in whole only 按规则")
                List<ShareView> items) {

    private static final Text FORMULA =
            Text.of(
                    "完成率 = 已检查任务数（已登记及其后各状态）÷ 计划任务数（未取消的任务），百分比，四舍五入保留一位小数；企业有多少户尚未抽取，见抽取预览（validateOnly=true）",
                    "Completion rate = tasks visited (RECORDED or later) ÷ tasks planned (not cancelled), percent, half up,"
                            + " one decimal; what no draw has made yet is shown by a draw with validateOnly=true");
    private static final String NOTHING_PLANNED = "NOTHING_PLANNED";

    /** One figure with where its tasks are listed. */
    @Schema(name = "PlanShare", description = "One figure with its records 完成率及明细")
    public record ShareView(
            @Nullable @Schema(nullable = true, description = "null: the whole plan 规则序号")
                    Integer item,
            @Schema(description = "计划任务数", examples = "40") long planned,
            @Schema(description = "已检查任务数", examples = "31") long recorded,
            @Nullable @Schema(nullable = true, description = "完成率", examples = "77.5")
                    BigDecimal ratePercent,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "Why there is no rate 无完成率的原因",
                            examples = "NOTHING_PLANNED")
                    String reason,
            RecordsView records) {

        static ShareView of(UUID planId, @Nullable Integer item, Share share) {
            return new ShareView(
                    item,
                    share.planned(),
                    share.recorded(),
                    share.ratePercent(),
                    share.planned() == 0 ? NOTHING_PLANNED : null,
                    new RecordsView(
                            TaskRecords.ofPlan(planId, item).planned(),
                            TaskRecords.ofPlan(planId, item).recorded()));
        }
    }

    /** The tasks that make up the figures. */
    @Schema(name = "PlanRecords", description = "The tasks that make up the figures 明细链接")
    public record RecordsView(
            @Schema(
                            examples =
                                    "/api/v1/inspection-tasks?planId=01990000-0000-7000-8000-0000000000c1&status=CREATED")
                    String planned,
            @Schema(
                            examples =
                                    "/api/v1/inspection-tasks?planId=01990000-0000-7000-8000-0000000000c1&status=RECORDED")
                    String recorded) {}

    static CompletionView of(UUID planId, Completion completion, Locale locale) {
        List<Share> items = completion.items();
        return new CompletionView(
                FORMULA.in(locale),
                ShareView.of(planId, null, completion.whole()),
                IntStream.range(0, items.size())
                        .mapToObj(i -> ShareView.of(planId, i + 1, items.get(i)))
                        .toList());
    }
}
