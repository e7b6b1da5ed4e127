package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that people can ask of a weekly report. */
public sealed interface ReportCommand {

    @Schema(
            name = "SubmitWeeklyReport",
            description = "The week's figures and what lies behind them 报送周报")
    record Submit(
            @NotNull @Valid DeclaredFigures figures,
            @NotBlank
                    @Size(max = 4000)
                    @Schema(
                            description = "What was done 本周工作情况",
                            examples = "开展用电和消防专项检查，督促企业整改隐患 15 项")
                    String text)
            implements ReportCommand {}

    @Schema(name = "SubmitNilReport", description = "Nothing to report, which is a report 零报告")
    record SubmitNil(
            @Nullable
                    @Size(max = 4000)
                    @Schema(nullable = true, description = "Remark 说明", examples = "本周无检查任务")
                    String text)
            implements ReportCommand {}

    @Schema(name = "AcceptWeeklyReport", description = "The report is in order 审核通过")
    record Accept(
            @Nullable @Size(max = 2000) @Schema(nullable = true, examples = "数据与检查记录一致")
                    String note)
            implements ReportCommand {}

    @Schema(name = "ReturnWeeklyReport", description = "The report is to be submitted again 退回重报")
    record Return(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "Why 退回原因", examples = "发现隐患数与检查记录不符，请核实")
                    String reason)
            implements ReportCommand {}

    /** The step of the state machine that the command asks for. */
    default ReportTransition transition() {
        return switch (this) {
            case Submit _ -> ReportTransition.SUBMIT;
            case SubmitNil _ -> ReportTransition.SUBMIT_NIL;
            case Accept _ -> ReportTransition.ACCEPT;
            case Return _ -> ReportTransition.RETURN;
        };
    }
}
