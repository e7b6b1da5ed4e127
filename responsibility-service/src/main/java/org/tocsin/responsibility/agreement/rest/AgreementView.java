package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.app.AgreementRecord;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.AllowedTransition;
import org.tocsin.responsibility.agreement.domain.ControlLimit;
import org.tocsin.responsibility.agreement.domain.DutyItem;
import org.tocsin.responsibility.agreement.domain.Milestones;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** An agreement as the API shows it. */
@Schema(name = "Agreement", description = "A responsibility agreement 责任书")
record AgreementView(
        UUID id,
        @Schema(examples = "ZR-990101-2026-000001") String agreementNo,
        AgreementStatus status,
        @Schema(examples = "2026年安全生产目标管理责任书") String title,
        PartyView superior,
        PartyView subordinate,
        @Schema(description = "First day, Asia/Shanghai 起始日") LocalDate periodStart,
        @Schema(description = "Last day, included 截止日（含）") LocalDate periodEnd,
        @Schema(description = "控制指标") List<ControlLimit> limits,
        @Schema(description = "责任清单") List<DutyItem> dutyItems,
        @Schema(description = "工作目标") List<String> targets,
        @Nullable @Schema(description = "奖惩", nullable = true) String rewardAndPenalty,
        @Nullable @Schema(description = "The agreement it replaces 所替代的责任书", nullable = true)
                UUID supersedesId,
        @Nullable @Schema(description = "The agreement that replaced it 被何责任书替代", nullable = true)
                UUID supersededById,
        @Nullable
                @Schema(
                        description =
                                "SHA-256 of the frozen content, 64 hex digits; null before the"
                                        + " issue 内容摘要",
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        nullable = true)
                String digest,
        @Schema(description = "The exact bytes that are signed 所签内容") String contentHref,
        @Schema(description = "The printed form with its signatures, PDF 打印件") String documentHref,
        @Schema(description = "What was checked of each signature 核验结果") String verificationHref,
        List<SignatureView> signatures,
        Instant draftedAt,
        @Nullable @Schema(nullable = true) Instant issuedAt,
        @Nullable @Schema(nullable = true) Instant inForceAt,
        @Nullable @Schema(nullable = true) Instant endedAt,
        @Nullable
                @Schema(
                        description =
                                "Why it was terminated, or the number of the agreement that"
                                        + " replaced it 终止原因或替代的责任书编号",
                        nullable = true)
                String endReason,
        @Nullable
                @Schema(
                        description = "Number of the document that terminated it 终止文书编号",
                        nullable = true)
                String endDocumentNo,
        @Nullable
                @Schema(
                        description =
                                "Last day on which both signatures are in time; null before the issue"
                                        + " 签署期限",
                        nullable = true)
                LocalDate signBy,
        @Schema(description = "Which edition of the agreement this is 版本") int edition,
        @Schema(description = "Its place in the cascade 分解关系") PlaceView cascade,
        @Schema(description = "All editions 全部版本") String versionsHref,
        Instant updatedAt,
        @Schema(description = "What this caller may do next 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    static AgreementView of(AgreementRecord record, Locale language) {
        AgreementSnapshot agreement = record.agreement();
        AgreementTerms terms = agreement.terms();
        Milestones milestones = agreement.milestones();
        String href = AgreementResource.PATH + "/" + agreement.id();
        return new AgreementView(
                agreement.id(),
                agreement.agreementNo(),
                agreement.status(),
                terms.title(),
                PartyView.of(agreement.superior()),
                PartyView.of(agreement.subordinate()),
                terms.periodStart(),
                terms.periodEnd(),
                terms.limits(),
                terms.dutyItems(),
                terms.targets(),
                terms.rewardAndPenalty(),
                agreement.supersedesId(),
                agreement.supersededById(),
                agreement.digest(),
                href + "/content",
                href + "/document",
                href + "/verification",
                record.signatures().stream().map(SignatureView::of).toList(),
                milestones.drafted(),
                milestones.issued(),
                milestones.inForce(),
                milestones.ended(),
                agreement.endReason(),
                agreement.endDocumentNo(),
                agreement.signBy(),
                agreement.edition(),
                PlaceView.of(agreement),
                href + "/versions",
                agreement.updatedAt(),
                record.allowed().stream().map(step -> transition(href, step, language)).toList());
    }

    private static TransitionView transition(String href, AllowedTransition step, Locale language) {
        return TransitionView.of(
                step.transition().slug(),
                step.transition().method(),
                href + step.transition().path(),
                step.unmet(),
                language);
    }
}
