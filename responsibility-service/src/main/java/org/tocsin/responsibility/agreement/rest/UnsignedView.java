package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.Party;

/** An agreement that somebody has yet to sign. */
@Schema(
        name = "UnsignedAgreement",
        description = "An agreement that somebody has yet to sign 待签责任书")
record UnsignedView(
        UUID agreementId,
        @Schema(examples = "ZR-990101-2026-000001") String agreementNo,
        AgreementStatus status,
        @Schema(description = "Who is missing 未签方") List<Party> missing,
        PartyView superior,
        PartyView subordinate,
        @Nullable @Schema(description = "批次", nullable = true) UUID batchId,
        Instant issuedAt,
        @Schema(description = "签署期限") LocalDate signBy,
        @Schema(description = "逾期") boolean overdue) {

    static UnsignedView of(AgreementSnapshot agreement, LocalDate today) {
        return new UnsignedView(
                agreement.id(),
                agreement.agreementNo(),
                agreement.status(),
                missing(agreement.status()),
                PartyView.of(agreement.superior()),
                PartyView.of(agreement.subordinate()),
                agreement.origin().batchId(),
                agreement.milestones().issued(),
                agreement.signBy(),
                agreement.signBy().isBefore(today));
    }

    private static List<Party> missing(AgreementStatus status) {
        return switch (status) {
            case ISSUED -> List.of(Party.SUPERIOR, Party.SUBORDINATE);
            case SIGNED_BY_SUBORDINATE -> List.of(Party.SUPERIOR);
            case SIGNED_BY_SUPERIOR -> List.of(Party.SUBORDINATE);
            case DRAFT, SIGNED, IN_FORCE, EXPIRED, SUPERSEDED, TERMINATED -> List.of();
        };
    }
}
