package org.tocsin.inspection.weekly.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.weekly.app.Circular;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.ReportStatus;

/** Who reported on a week and who did not. */
@Schema(name = "WeeklyCircular", description = "Who reported on a week and who did not 周报报送情况通报")
record CircularView(
        @Schema(examples = "2026-W47") String week,
        @Schema(examples = "2026-11-16") LocalDate weekStart,
        @Schema(examples = "2026-11-22") LocalDate weekEnd,
        @Schema(description = "In if it came before 报送截止（不含）") Instant dueAt,
        @Schema(description = "Made up if it came before 补报截止（不含）") Instant makeUpUntil,
        @Schema(description = "When this was put together 统计时间") Instant asOf,
        @Schema(description = "Reports that were due 应报单位数", examples = "14") int due,
        @Schema(description = "How they stand; statuses that none has are left out 各状态单位数")
                List<Count> counts,
        @Schema(description = "Missed at some time, made up or not 未按时报送") List<Line> missed,
        @Schema(description = "Of these, made up 已补报") List<Line> madeUp,
        @Schema(description = "Of these, escalated 期满未补报，建议诫勉谈话") List<Line> escalated) {

    /** How many reports stand where. */
    @Schema(name = "WeeklyCircularCount")
    record Count(
            ReportStatus status,
            @Schema(examples = "已报送") String statusName,
            @Schema(examples = "12") long reports) {}

    /** A unit in the circular. */
    @Schema(name = "WeeklyCircularLine", description = "A unit in the circular 通报单位")
    record Line(
            UUID unitId,
            @Schema(examples = "东岭镇人民政府") String unitName,
            @Schema(examples = "990101001") String division,
            @Schema(examples = "ZB-990101-2026-000001") String reportNo,
            @Schema(examples = "/api/v1/weekly-reports/01990000-0000-7000-8000-0000000000f0")
                    String report,
            Instant missedAt,
            @Nullable @Schema(nullable = true) Instant madeUpAt,
            @Nullable @Schema(nullable = true) Instant escalatedAt) {

        static Line of(ReportSnapshot report) {
            return new Line(
                    report.unit().id(),
                    report.unit().name(),
                    report.unit().division(),
                    report.reportNo(),
                    WeeklyReportResource.PATH + "/" + report.id(),
                    report.lapses().missedAt(),
                    report.lapses().madeUpAt(),
                    report.lapses().escalatedAt());
        }
    }

    static CircularView of(Circular circular, ReportNames names) {
        return new CircularView(
                circular.week().toString(),
                circular.week().monday(),
                circular.week().sunday(),
                circular.deadlines().dueAt(),
                circular.deadlines().makeUpUntil(),
                circular.asOf(),
                circular.counts().values().stream().mapToInt(Math::toIntExact).sum(),
                circular.counts().entrySet().stream()
                        .map(
                                entry ->
                                        new Count(
                                                entry.getKey(),
                                                entry.getKey().label().in(names.locale()),
                                                entry.getValue()))
                        .toList(),
                lines(circular.missed()),
                lines(circular.madeUp()),
                lines(circular.escalated()));
    }

    private static List<Line> lines(List<ReportSnapshot> reports) {
        return reports.stream().map(Line::of).toList();
    }
}
