package org.tocsin.inspection.log.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.log.app.LoggedDay;
import org.tocsin.inspection.log.domain.LogSnapshot;
import org.tocsin.inspection.log.domain.LogStatus;

/** A daily log in a list or an export. */
@Schema(name = "InspectionLogSummary", description = "A daily log 排查日志")
public record LogSummary(
        UUID id,
        @Schema(description = "Readable number 日志编号", examples = "RZ-990101-2026-000001")
                String logNo,
        @Schema(description = "Asia/Shanghai 日期", examples = "2026-11-22") LocalDate day,
        @Schema(description = "Subject of the officer 填写人标识", examples = "town-a") String officer,
        @Schema(description = "Name of the officer 填写人", examples = "town-a") String officerName,
        @Schema(examples = "990101001") String division,
        LogStatus status,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "已提交")
                String statusName,
        @Schema(description = "Entries written 条目数", examples = "3") int entryCount,
        @Schema(description = "Hours in all 合计用时（小时）", examples = "6.5") BigDecimal hours,
        @Schema(description = "Hazards seen, as written 发现问题数", examples = "4") int findings,
        @Schema(description = "Visits of the day on record 检查记录数", examples = "1") long visitCount,
        @Schema(
                        description =
                                "Whether an enterprise was visited: by a visit on record or an entry that names one 当日是否查企")
                boolean visited,
        @Schema(description = "Locked from then on 锁定时间") Instant locksAt,
        @Nullable @Schema(nullable = true) Instant submittedAt,
        @Nullable @Schema(nullable = true) Instant lockedAt,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    static LogSummary of(LoggedDay day, LogReader reader) {
        LogSnapshot log = day.log();
        return new LogSummary(
                log.id(),
                log.logNo(),
                log.day(),
                log.officer(),
                log.officerName(),
                log.division(),
                log.status(),
                reader.nameOf(log.status().label()),
                log.entries().size(),
                log.hours(),
                log.findings(),
                day.visits(),
                day.visited(),
                log.locksAt(),
                log.submittedAt(),
                log.lockedAt(),
                log.updatedAt(),
                log.version());
    }
}
