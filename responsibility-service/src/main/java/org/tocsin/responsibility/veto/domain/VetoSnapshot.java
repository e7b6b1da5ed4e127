package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * A veto as it stands, for readers.
 *
 * @param decision the confirmation or rejection
 * @param lost what took the ground away; the veto has lapsed then, or its retraction is proposed
 */
public record VetoSnapshot(
        UUID id,
        long version,
        String vetoNo,
        VetoStatus status,
        JudgedUnit unit,
        Ground ground,
        Evidence evidence,
        @Nullable Ruling decision,
        @Nullable Ruling retraction,
        @Nullable LostGround lost,
        Instant proposedAt,
        Instant updatedAt) {}
