package org.tocsin.inspection.weekly.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.weekly.app.ReportCase;
import org.tocsin.inspection.weekly.domain.AllowedReportStep;
import org.tocsin.inspection.weekly.domain.ReportStep;
import org.tocsin.inspection.weekly.domain.Submission;
import org.tocsin.platform.http.TransitionView;

/** A weekly report with its figures, its record and what this caller may do next. */
@Schema(name = "WeeklyReport", description = "A weekly report with its whole record 周报全文")
public record WeeklyReportView(
        @JsonUnwrapped WeeklyReportSummary report,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "What was done 本周工作情况",
                        examples = "开展用电和消防专项检查，督促企业整改隐患 15 项")
                String text,
        @Schema(description = "Pre-filled from the week's visits, beside what was declared 预填数与填报数")
                List<FigureView> figures,
        @Schema(description = "Steps taken, oldest first 办理记录") List<ReportStep> steps,
        @Schema(description = "What this caller may do next 可办理事项")
                List<TransitionView> allowedTransitions) {

    static WeeklyReportView of(ReportCase whole, ReportNames names) {
        Submission submission = whole.entry().report().submission();
        String href = WeeklyReportResource.PATH + "/" + whole.entry().report().id();
        return new WeeklyReportView(
                WeeklyReportSummary.of(whole.entry(), names),
                submission == null ? null : submission.text(),
                FigureView.of(whole, names),
                whole.steps(),
                whole.allowed().stream().map(step -> transition(href, step, names)).toList());
    }

    private static TransitionView transition(
            String href, AllowedReportStep step, ReportNames names) {
        return TransitionView.of(
                step.transition().slug(),
                href + "/" + step.transition().path(),
                step.unmet(),
                names.locale());
    }
}
