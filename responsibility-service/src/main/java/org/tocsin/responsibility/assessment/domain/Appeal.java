package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * A unit's objection to its score, and what was decided on it.
 *
 * @param upheld {@code null} while it is not decided
 */
public record Appeal(
        String grounds,
        String name,
        Instant at,
        @Nullable Boolean upheld,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static Appeal filed(String grounds, String name, Instant at) {
        return new Appeal(grounds, name, at, null, null, null, null);
    }

    Appeal decided(boolean how, String why, String by, Instant when) {
        return new Appeal(grounds, name, at, how, why, by, when);
    }

    public boolean wasDecided() {
        return upheld != null;
    }
}
