package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which tips a list is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 */
public record TipFilter(
        Set<TipStatus> statuses,
        @Nullable String division,
        @Nullable Boolean concernsDeaths,
        @Nullable UUID hazardId,
        @Nullable Instant receivedSince) {

    public TipFilter {
        statuses = Set.copyOf(statuses);
    }
}
