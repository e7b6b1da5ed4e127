package org.tocsin.responsibility.assessment.rest;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.app.AssessmentRecord;
import org.tocsin.responsibility.assessment.domain.Appeal;
import org.tocsin.responsibility.assessment.domain.AssessmentSnapshot;
import org.tocsin.responsibility.assessment.domain.AssessmentStatus;
import org.tocsin.responsibility.assessment.domain.Grade;
import org.tocsin.responsibility.assessment.domain.ItemScore;
import org.tocsin.responsibility.assessment.domain.ManualEntry;
import org.tocsin.responsibility.assessment.domain.PeriodKind;
import org.tocsin.responsibility.assessment.domain.SelfScore;
import org.tocsin.responsibility.assessment.domain.Standing;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** An assessment as the API shows it. */
@Schema(name = "Assessment", description = "The assessment of a unit for a period 考核")
record AssessmentView(
        UUID id,
        @Schema(examples = "KH-990101-2026-000001") String assessmentNo,
        AssessmentStatus status,
        UUID unitId,
        String unitName,
        String unitKind,
        String division,
        PeriodKind periodKind,
        @Schema(examples = "2026-10") String period,
        LocalDate periodStart,
        LocalDate periodEnd,
        UUID templateId,
        @Nullable
                @Schema(description = "The published one that it corrects 所更正的考核", nullable = true)
                UUID correctsId,
        @Nullable @Schema(description = "Of 100; null until it is scored 得分", nullable = true)
                BigDecimal score,
        @Nullable
                @Schema(
                        description = "In effect: FAIL while a veto is confirmed 等次",
                        nullable = true)
                Grade grade,
        @Nullable @Schema(examples = "良好", nullable = true) String gradeName,
        @Nullable @Schema(description = "What the score amounts to 按得分的等次", nullable = true)
                Grade ownGrade,
        @Schema(description = "Confirmed vetoes for days of the period 已确认的一票否决")
                List<String> vetoes,
        @Nullable @Schema(description = "Facts recorded by then count 计分截止时间", nullable = true)
                Instant cutOff,
        @Nullable @Schema(description = "The settlement that scored it 月度结算", nullable = true)
                UUID settlementId,
        @Schema(
                        description =
                                "Each with the first 50 records it comes from; all of them under"
                                        + " `records` 各项得分及依据")
                List<ItemScore> items,
        List<ManualEntry> entries,
        @Nullable @Schema(description = "自评", nullable = true) SelfScore selfScore,
        @Nullable @Schema(description = "申诉", nullable = true) Appeal appeal,
        @Nullable @Schema(description = "文号", nullable = true) String documentNo,
        String recordsHref,
        String recomputationHref,
        Instant openedAt,
        @Nullable @Schema(nullable = true) Instant selfScoredAt,
        @Nullable @Schema(nullable = true) Instant scoredAt,
        @Nullable @Schema(nullable = true) Instant confirmedAt,
        @Nullable @Schema(nullable = true) Instant publishedAt,
        Instant updatedAt,
        @Schema(description = "What this caller may do next 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    static AssessmentView of(AssessmentRecord record, Locale language) {
        AssessmentSnapshot shown = record.assessment();
        Standing standing = shown.standing();
        String href = AssessmentResource.PATH + "/" + shown.id();
        return new AssessmentView(
                shown.id(),
                shown.assessmentNo(),
                shown.status(),
                shown.unit().unitId(),
                shown.unit().name(),
                shown.unit().kind(),
                shown.unit().division(),
                shown.period().kind(),
                shown.period().label(),
                shown.period().first(),
                shown.period().last(),
                shown.templateId(),
                shown.correctsId(),
                standing == null ? null : standing.score(),
                standing == null ? null : standing.grade(),
                standing == null ? null : standing.grade().text().in(language),
                standing == null ? null : standing.ownGrade(),
                record.vetoes().stream().map(veto -> "/api/v1/vetoes/" + veto.id()).toList(),
                standing == null ? null : standing.cutOff(),
                shown.settlementId(),
                shown.sheet() == null ? List.of() : shown.sheet().items(),
                shown.papers().manual(),
                shown.papers().selfScore(),
                shown.papers().appeal(),
                shown.documentNo(),
                href + "/records",
                href + "/recomputation",
                shown.dates().opened(),
                shown.dates().selfScored(),
                shown.dates().scored(),
                shown.dates().confirmed(),
                shown.dates().published(),
                shown.updatedAt(),
                transitions(record, href, language));
    }

    private static List<TransitionView> transitions(
            AssessmentRecord record, String href, Locale language) {
        return record.allowed().stream()
                .map(
                        allowed ->
                                TransitionView.of(
                                        allowed.step().slug(),
                                        "POST",
                                        href + allowed.step().path(),
                                        allowed.unmet(),
                                        language))
                .toList();
    }
}
