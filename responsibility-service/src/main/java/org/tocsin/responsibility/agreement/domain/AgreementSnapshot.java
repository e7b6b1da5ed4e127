package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * An agreement as it stands, for readers.
 *
 * @param digest SHA-256 of the frozen content, hex; {@code null} before the issue
 * @param endReason why it was terminated, or the number of the agreement that replaced it
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
        Instant updatedAt) {}
