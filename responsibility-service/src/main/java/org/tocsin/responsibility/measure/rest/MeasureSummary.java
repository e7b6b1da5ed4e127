package org.tocsin.responsibility.measure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.measure.domain.Decision;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.MeasureStatus;
import org.tocsin.responsibility.measure.domain.Notification;
import org.tocsin.responsibility.measure.domain.Origin;
import org.tocsin.responsibility.measure.domain.Proposal;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.measure.domain.Term;

/** A measure in a list or an export. */
@Schema(name = "MeasureSummary", description = "A measure in the register 措施")
public record MeasureSummary(
        UUID id,
        @Schema(description = "Readable number 编号", examples = "CS-990101-2026-000001")
                String measureNo,
        MeasureKind kind,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 种类名称", examples = "约谈")
                String kindName,
        MeasureStatus status,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "With expand=names 状态名称", examples = "待决定")
                String statusName,
        @Schema(description = "The unit it is about 对象单位") UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        @Nullable
                @Schema(description = "统一社会信用代码", examples = "91990101MA0000007H", nullable = true)
                String creditCode,
        @Schema(description = "行政区划代码", examples = "990101001") String division,
        @Nullable @Schema(description = "Post of the person it is about 对象职务", nullable = true)
                String post,
        Origin origin,
        @Nullable
                @Schema(
                        description = "The rule that proposed it 规则",
                        examples = "listing-overdue",
                        nullable = true)
                String rule,
        @Nullable @Schema(description = "The accountability case 问责案件", nullable = true)
                UUID caseId,
        @Schema(description = "Why it was proposed 提议理由") String reason,
        @Schema(description = "Subject of who proposed it, system for a rule 提议人")
                String proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable @Schema(description = "决定文号", nullable = true) String decisionNo,
        @Nullable @Schema(description = "In whose name 决定机关", nullable = true) String authority,
        @Nullable @Schema(description = "Name of the leader who decided 决定人", nullable = true)
                String decidedByName,
        @Nullable @Schema(nullable = true) Instant decidedAt,
        @Nullable @Schema(description = "The day it was served 送达日期", nullable = true)
                LocalDate notifiedOn,
        @Nullable @Schema(description = "First day of effect 生效日期", nullable = true)
                LocalDate effectiveFrom,
        @Nullable @Schema(description = "Last day of effect 期满日期", nullable = true)
                LocalDate effectiveUntil,
        @Schema(description = "Derived: a requirement is overdue 后续要求是否逾期") boolean followUpOverdue,
        Instant updatedAt,
        @Schema(description = "As in the ETag 版本") long version) {

    static MeasureSummary of(MeasureSnapshot measure, LocalDate today, @Nullable Locale names) {
        Optional<Decision> decision = Optional.ofNullable(measure.decision());
        Optional<Term> term = Optional.ofNullable(measure.term());
        Proposal proposal = measure.proposal();
        TargetUnit target = measure.target();
        return new MeasureSummary(
                measure.id(),
                measure.measureNo(),
                measure.kind(),
                names == null ? null : measure.kind().text().in(names),
                measure.status(),
                names == null ? null : measure.status().text().in(names),
                target.unitId(),
                target.unitName(),
                target.creditCode(),
                target.division(),
                proposal.post(),
                proposal.origin(),
                proposal.rule(),
                proposal.caseId(),
                proposal.reason(),
                proposal.by(),
                proposal.byName(),
                proposal.at(),
                decision.map(Decision::decisionNo).orElse(null),
                decision.map(Decision::authority).orElse(null),
                decision.map(Decision::byName).orElse(null),
                decision.map(Decision::at).orElse(null),
                Optional.ofNullable(measure.notification())
                        .map(Notification::notifiedOn)
                        .orElse(null),
                term.map(Term::effectiveFrom).orElse(null),
                term.map(Term::effectiveUntil).orElse(null),
                measure.isFollowUpOverdue(today),
                measure.updatedAt(),
                measure.version());
    }
}
