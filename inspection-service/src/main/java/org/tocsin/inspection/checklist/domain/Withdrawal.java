package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Since when a version is answered no more.
 *
 * @param reason {@code null} if the next version took its place
 * @param supersededBy that next version, or {@code null} if it was taken back without one
 */
@Embeddable
public record Withdrawal(
        @Column(name = "withdrawn_at") Instant at,
        @Column(name = "withdrawn_by") String by,
        @Nullable @Column(name = "withdrawal_reason") String reason,
        @Nullable @Column(name = "superseded_by") UUID supersededBy) {}
