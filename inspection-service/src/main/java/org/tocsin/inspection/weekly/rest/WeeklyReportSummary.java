package org.tocsin.inspection.weekly.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.weekly.app.ReportEntry;
import org.tocsin.inspection.weekly.domain.DeclaredFigures;
import org.tocsin.inspection.weekly.domain.PlausibilityFlag;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.ReportStatus;
import org.tocsin.inspection.weekly.domain.Submission;

/** A weekly report in a list or an export. */
@Schema(description = "A weekly report 周报")
public record WeeklyReportSummary(
        UUID id,
        @Schema(description = "Readable number 周报编号", examples = "ZB-990101-2026-000001")
                String reportNo,
        @Schema(description = "The unit that reports 报送单位") UUID unitId,
        @Schema(examples = "东岭镇人民政府") String unitName,
        @Schema(examples = "TOWN") String unitKind,
        @Schema(examples = "990101001") String division,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "What a department answers for 行业",
                        examples = "C")
                String industry,
        @Schema(description = "ISO week 周次", examples = "2026-W47") String week,
        @Schema(description = "Its Monday 周一", examples = "2026-11-16") LocalDate weekStart,
        @Schema(description = "Its Sunday 周日", examples = "2026-11-22") LocalDate weekEnd,
        ReportStatus status,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "已报送")
                String statusName,
        @Schema(description = "In if it comes before 报送截止（不含）", examples = "2026-11-23T10:00:00Z")
                Instant dueAt,
        @Schema(
                        description = "Made up if it comes before 补报截止（不含）",
                        examples = "2026-11-25T16:00:00Z")
                Instant makeUpUntil,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "null until it is submitted 是否零报告",
                        examples = "false")
                Boolean nil,
        @Nullable @Schema(nullable = true) DeclaredFigures declared,
        @Nullable @Schema(nullable = true) Instant submittedAt,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "Name of who submitted it 报送人",
                        examples = "town-a")
                String submittedBy,
        @Nullable @Schema(nullable = true, description = "The deadline that passed 逾期时限")
                Instant missedAt,
        @Nullable @Schema(nullable = true, description = "When it was made up 补报时间")
                Instant madeUpAt,
        @Nullable @Schema(nullable = true, description = "The end of the time to make it up 补报期满时间")
                Instant escalatedAt,
        @Schema(description = "Why somebody should look at it 存疑标记") List<PlausibilityFlag> flags,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    static WeeklyReportSummary of(ReportEntry entry, ReportNames names) {
        ReportSnapshot report = entry.report();
        Optional<Submission> submission = Optional.ofNullable(report.submission());
        return new WeeklyReportSummary(
                report.id(),
                report.reportNo(),
                report.unit().id(),
                report.unit().name(),
                report.unit().kind(),
                report.unit().division(),
                report.unit().industry(),
                report.week().toString(),
                report.week().monday(),
                report.week().sunday(),
                report.status(),
                names.of(report.status().label()),
                report.deadlines().dueAt(),
                report.deadlines().makeUpUntil(),
                submission.map(Submission::nil).orElse(null),
                report.declared(),
                submission.map(Submission::at).orElse(null),
                submission.map(Submission::byName).orElse(null),
                report.lapses().missedAt(),
                report.lapses().madeUpAt(),
                report.lapses().escalatedAt(),
                entry.flags().stream().sorted().toList(),
                report.updatedAt(),
                report.version());
    }
}
