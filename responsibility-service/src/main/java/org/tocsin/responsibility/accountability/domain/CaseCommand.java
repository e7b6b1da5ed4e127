package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.measure.domain.OrderedMeasure;

/** Everything that can be asked of a case once it is open. */
public sealed interface CaseCommand {

    @Schema(name = "InvestigateCase", description = "Somebody takes the investigation 开展调查")
    record Investigate(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "What is to be found out 调查方案", examples = "核查整改责任落实情况")
                    String plan)
            implements CaseCommand {}

    @Schema(name = "ReportCaseFindings", description = "What the investigation has found 调查报告")
    record ReportFindings(
            @NotBlank
                    @Size(max = 4000)
                    @Schema(description = "Findings 调查结论", examples = "整改责任人未落实资金，两次复查均未通过")
                    String findings,
            @NotNull @Schema(description = "What is recommended 处理建议") Outcome recommended,
            @Nullable
                    @Size(max = 200)
                    @Schema(description = "Number or place of the report 报告文号", nullable = true)
                    String document)
            implements CaseCommand {}

    @Schema(name = "DecideCase", description = "A leader decides 处理决定")
    record Decide(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) @Schema(description = "Why 理由", examples = "主要负责人未履行整改责任")
                    String reason,
            @Nullable
                    @Size(max = 10)
                    @Schema(description = "What is ordered; none for NO_FAULT 责令采取的措施")
                    List<@NotNull @Valid OrderedMeasure> measures)
            implements CaseCommand {

        public Decide {
            measures = measures == null ? List.of() : List.copyOf(measures);
        }
    }

    @Schema(name = "CloseCase", description = "The case is done 办结")
    record Close(
            @NotBlank
                    @Size(max = 2000)
                    @Schema(description = "Conclusion 办结意见", examples = "措施已全部落实，隐患已销号")
                    String conclusion)
            implements CaseCommand {}

    /** A further ground of the same kind. */
    record Join(CaseGround ground) implements CaseCommand {}

    /** The step of the state machine that the command asks for. */
    default CaseTransition transition() {
        return switch (this) {
            case Investigate _ -> CaseTransition.INVESTIGATE;
            case ReportFindings _ -> CaseTransition.REPORT_FINDINGS;
            case Decide _ -> CaseTransition.DECIDE;
            case Close _ -> CaseTransition.CLOSE;
            case Join _ -> CaseTransition.JOIN;
        };
    }

    /** What it leaves in the record of the handling. */
    default String note() {
        return switch (this) {
            case Investigate(var plan) -> plan;
            case ReportFindings(_, var recommended, _) -> recommended.name();
            case Decide(var outcome, var reason, _) -> outcome + ": " + reason;
            case Close(var conclusion) -> conclusion;
            case Join(var ground) -> ground.text();
        };
    }
}
