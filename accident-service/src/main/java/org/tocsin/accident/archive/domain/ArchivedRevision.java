package org.tocsin.accident.archive.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.domain.Severity;

/**
 * One revision as audit scripts get it: everything that figures are counted from, and when it was
 * valid. Without texts that people write and without the author's name, because nobody can say that
 * no person is named there.
 */
@Schema(name = "ArchivedRevision", description = "A revision for audit scripts 审计用修订记录")
public record ArchivedRevision(
        @Schema(description = "When it became known 知悉时间; unique, and the order of the export")
                Instant knownAt,
        @Nullable
                @Schema(
                        description =
                                "When the next revision took its place; null if none was known at asOf"
                                        + " 失效时间",
                        format = "date-time",
                        nullable = true)
                Instant supersededAt,
        UUID accidentId,
        @Schema(examples = "SG-990101-2026-000001") String accidentNo,
        @Schema(description = "Number of the revision 修订号", examples = "1") int revision,
        @Schema(description = "What kind of report 报告种类") RevisionKind kind,
        @Schema(description = "Status after it 报告状态") AccidentStatus status,
        @Schema(description = "Whether the accident counted in figures 是否计入统计") boolean counted,
        @Schema(description = "Where it happened, GB/T 2260 事故发生地", examples = "990101001")
                String division,
        @Nullable @Schema(examples = "C3411", nullable = true) String industry,
        @Nullable @Schema(nullable = true) UUID unitId,
        Instant occurredAt,
        @Schema(description = "The day in Asia/Shanghai, by which figures count 事故日期")
                LocalDate occurredOn,
        AccidentCategory category,
        @Schema(examples = "GB6441-1986") String typeCodeSet,
        @Schema(examples = "09") String typeCode,
        Severity severity,
        int deaths,
        int seriousInjuries,
        int missing,
        @Schema(examples = "350000.00") BigDecimal directLossCny,
        @Nullable @Schema(format = "date-time", nullable = true) Instant headInformedAt,
        @Nullable @Schema(format = "date-time", nullable = true) Instant receivedAt,
        @Schema(format = "date-time") Instant reportedAt,
        @Nullable @Schema(nullable = true) Long lateBySeconds,
        @Nullable @Schema(description = "The accident it was merged into", nullable = true)
                UUID mergedInto,
        @Schema(description = "Roles of whoever reported 报告人角色", examples = "bureau-officer")
                String authorRoles,
        @Schema(description = "Limits that it was judged by 规则版本", examples = "decree-493/2007")
                String ruleVersion) {}
