package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement as it stands, for readers.
 *
 * @param digest SHA-256 of the frozen content, hex; {@code null} before the issue
 * @param endReason why it was terminated, or the number of the agreement that replaced it
 * @param firstId the first edition; {@code edition} counts from it
 * @param signBy last day on which both signatures are in time; {@code null} before the issue
 * @param endDocumentNo of the document that terminated it
 */
public record AgreementSnapshot(
        UUID id,
        long version,
        String agreementNo,
        AgreementStatus status,
        PartyUnit superior,
        PartyUnit subordinate,
        AgreementTerms terms,
        @Nullable UUID supersedesId,
        @Nullable UUID supersededById,
        @Nullable String digest,
        @Nullable String endReason,
        Milestones milestones,
        Instant updatedAt,
        UUID firstId,
        int edition,
        CascadeLink link,
        Origin origin,
        @Nullable LocalDate signBy,
        @Nullable String endDocumentNo) {}
