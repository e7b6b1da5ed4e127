package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.ControlLimit;

/** An agreement in a list. */
@Schema(name = "AgreementSummary", description = "A responsibility agreement in a list 责任书（列表项）")
record AgreementSummary(
        UUID id,
        @Schema(examples = "ZR-990101-2026-000001") String agreementNo,
        AgreementStatus status,
        @Schema(examples = "2026年安全生产目标管理责任书") String title,
        PartyView superior,
        PartyView subordinate,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Schema(description = "控制指标") List<ControlLimit> limits,
        @Nullable
                @Schema(
                        description = "SHA-256 of the frozen content, hex 内容摘要",
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        nullable = true)
                String digest,
        @Schema(description = "版本") int edition,
        @Nullable @Schema(description = "The parent's present edition 上级责任书", nullable = true)
                UUID parentAgreementId,
        @Nullable @Schema(description = "批次", nullable = true) UUID batchId,
        @Nullable @Schema(description = "签署期限", nullable = true) LocalDate signBy,
        Instant updatedAt) {

    static AgreementSummary of(AgreementSnapshot agreement) {
        return new AgreementSummary(
                agreement.id(),
                agreement.agreementNo(),
                agreement.status(),
                agreement.terms().title(),
                PartyView.of(agreement.superior()),
                PartyView.of(agreement.subordinate()),
                agreement.terms().periodStart(),
                agreement.terms().periodEnd(),
                agreement.terms().limits(),
                agreement.digest(),
                agreement.edition(),
                agreement.link().currentParentId(),
                agreement.origin().batchId(),
                agreement.signBy(),
                agreement.updatedAt());
    }
}
