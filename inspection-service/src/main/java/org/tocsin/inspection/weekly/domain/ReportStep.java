package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that a report has taken; the clock's own steps have nobody who took them. */
@Embeddable
@Schema(name = "WeeklyReportStep", description = "A step that was taken 办理记录")
public record ReportStep(
        @Schema(
                        description =
                                "submit, submit-nil, accept, return, miss, escalate, waive 环节",
                        examples = "submit")
                String step,
        @Enumerated(EnumType.STRING) @Schema(description = "Status after it 之后的状态")
                ReportStatus status,
        @Column(name = "taken_at") Instant at,
        @Nullable
                @Column(name = "taken_by")
                @Schema(nullable = true, description = "Subject; null: the clock 办理人，时限届满的为空")
                String by,
        @Nullable @Column(name = "by_name") @Schema(nullable = true) String byName,
        @Nullable @Schema(nullable = true, description = "Remark or reason 意见") String note) {

    static ReportStep of(ReportCommand command, ReportStatus after, ReportOccasion now) {
        String note =
                switch (command) {
                    case ReportCommand.Submit _ -> null;
                    case ReportCommand.SubmitNil _ -> null;
                    case ReportCommand.Accept(var remark) -> remark;
                    case ReportCommand.Return(var reason) -> reason;
                };
        return new ReportStep(
                command.transition().slug(),
                after,
                now.at(),
                now.actor().id(),
                now.actor().name(),
                note);
    }

    static ReportStep ofTheClock(String step, ReportStatus after, Instant at) {
        return new ReportStep(step, after, at, null, null, null);
    }
}
