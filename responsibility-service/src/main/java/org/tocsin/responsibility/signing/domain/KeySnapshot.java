package org.tocsin.responsibility.signing.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/** A signing key as it stands, for readers. */
public record KeySnapshot(
        UUID id,
        long version,
        UUID unitId,
        String subject,
        String holder,
        String thumbprint,
        String algorithm,
        String publicJwk,
        String label,
        boolean demo,
        Instant registeredAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {}
