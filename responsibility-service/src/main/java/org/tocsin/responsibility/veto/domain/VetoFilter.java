package org.tocsin.responsibility.veto.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which vetoes are wanted; what is {@code null} or empty does not narrow. */
public record VetoFilter(
        List<VetoStatus> status,
        @Nullable UUID unitId,
        @Nullable String division,
        @Nullable String rule,
        @Nullable Boolean groundGone,
        @Nullable Instant updatedSince) {}
