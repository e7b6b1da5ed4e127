package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A tip as it stands, without what was done with it: what lists show, and what the audit trail
 * keeps a digest of. Nothing in it tells who filed the tip or what the receipt says.
 */
public record TipSnapshot(
        UUID id,
        long version,
        String tipNo,
        String division,
        @Nullable String industry,
        TipContent content,
        TipStanding standing,
        Instant receivedAt) {}
