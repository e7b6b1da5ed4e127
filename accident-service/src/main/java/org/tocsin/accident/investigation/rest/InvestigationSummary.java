package org.tocsin.accident.investigation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.investigation.domain.Approval;
import org.tocsin.accident.investigation.domain.Closure;
import org.tocsin.accident.investigation.domain.Delegation;
import org.tocsin.accident.investigation.domain.Extension;
import org.tocsin.accident.investigation.domain.InvestigatedAccident;
import org.tocsin.accident.investigation.domain.InvestigationLevel;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.accident.investigation.domain.Opening;
import org.tocsin.accident.investigation.domain.OpeningBasis;
import org.tocsin.accident.investigation.domain.Publication;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Text;

/** An investigation in a list or an export. */
@Schema(description = "An investigation in the register 事故调查")
public record InvestigationSummary(
        UUID id,
        @Schema(description = "Readable number 调查编号", examples = "DC-990101-2026-000001")
                String investigationNo,
        @Schema(description = "The accident 事故") UUID accidentId,
        @Schema(examples = "SG-990101-2026-000001") String accidentNo,
        @Schema(description = "Where it happened 行政区划代码", examples = "990101001") String division,
        @Nullable @Schema(description = "GB/T 4754-2017 行业代码", examples = "C3411", nullable = true)
                String industry,
        @Nullable @Schema(description = "Where it happened 事故单位", nullable = true) UUID unitId,
        Instant occurredAt,
        AccidentCategory category,
        @Schema(description = "As the latest revision has it 事故等级") Severity severity,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 等级名称", examples = "一般事故")
                String severityName,
        @Schema(description = "Which decided who is competent 立案时等级") Severity severityAtOpening,
        InvestigationLevel level,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 层级名称", examples = "县级人民政府")
                String levelName,
        @Schema(
                        description =
                                "Competent by the class as it is now, Decree 493 Art. 19 按现等级应负责调查的层级")
                InvestigationLevel competentLevel,
        OpeningBasis basis,
        InvestigationStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "调查中")
                String statusName,
        @Nullable @Schema(description = "Authority that handles it instead 受委托部门", nullable = true)
                String delegatedTo,
        Instant openedAt,
        @Schema(
                        description =
                                "The last instant in time for the report: 60 days, the extension and the time of appraisals 报告期限届满时刻")
                Instant dueAt,
        @Schema(description = "Derived: due and not in 是否逾期") boolean overdue,
        @Nullable @Schema(description = "Days of the extension 延期天数", nullable = true)
                Integer extensionDays,
        @Nullable @Schema(description = "Of the report before the government 提交时间", nullable = true)
                Instant submittedAt,
        @Nullable
                @Schema(
                        description = "The last instant in time for the answer 批复期限",
                        nullable = true)
                Instant approvalDueAt,
        @Nullable @Schema(nullable = true) Instant approvedAt,
        @Nullable
                @Schema(
                        description = "The last instant in time for the evaluation 评估期限",
                        nullable = true)
                Instant evaluationDueAt,
        @Nullable @Schema(nullable = true) Instant closedAt,
        @Nullable @Schema(description = "Published first 公布时间", nullable = true)
                Instant publishedAt,
        @Nullable @Schema(description = "What it replaces 接手的调查", nullable = true) UUID takesOver,
        @Nullable @Schema(description = "What replaces it 接手它的调查", nullable = true)
                UUID takenOverBy,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    /**
     * @param names {@code null} where no display names are asked for
     */
    static InvestigationSummary of(
            InvestigationSnapshot investigation, Instant now, @Nullable Locale names) {
        InvestigatedAccident accident = investigation.accident();
        Opening opening = investigation.opening();
        Text severity = Text.of(accident.severity().zh(), accident.severity().en());
        return new InvestigationSummary(
                investigation.id(),
                investigation.investigationNo(),
                accident.accidentId(),
                accident.accidentNo(),
                accident.division(),
                accident.industry(),
                accident.unitId(),
                accident.occurredAt(),
                accident.category(),
                accident.severity(),
                name(severity, names),
                accident.severityAtOpening(),
                opening.level(),
                name(opening.level().text(), names),
                InvestigationLevel.competentFor(accident.severity()),
                opening.basis(),
                investigation.status(),
                name(investigation.status().text(), names),
                Optional.ofNullable(investigation.delegation())
                        .map(Delegation::organisation)
                        .orElse(null),
                opening.at(),
                investigation.dueAt(),
                investigation.isOverdue(now),
                Optional.ofNullable(investigation.extension()).map(Extension::days).orElse(null),
                investigation.submittedAt(),
                investigation.approvalDueAt(),
                Optional.ofNullable(investigation.approval()).map(Approval::at).orElse(null),
                investigation.evaluationDueAt(),
                Optional.ofNullable(investigation.closure()).map(Closure::at).orElse(null),
                Optional.ofNullable(investigation.publication()).map(Publication::at).orElse(null),
                opening.takesOver(),
                investigation.takenOverBy(),
                investigation.updatedAt(),
                investigation.version());
    }

    private static @Nullable String name(Text text, @Nullable Locale names) {
        return names == null ? null : text.in(names);
    }
}
