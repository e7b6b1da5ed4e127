package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;

/**
 * The time during which a confirmed veto (一票否决) holds an enterprise in class D.
 *
 * @param until {@code null} while it lasts
 */
public record VetoSpan(UUID vetoId, Instant from, @Nullable Instant until) {

    boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
