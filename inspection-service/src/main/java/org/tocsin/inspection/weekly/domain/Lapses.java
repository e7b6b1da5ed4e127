package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What went wrong with a report, each at most once in its life. Kept here, under the report's
 * version, so that each is told once.
 *
 * @param missedAt the deadline that passed, whenever that was noticed
 * @param escalatedAt the end of the time to make it up, whenever that was noticed
 */
@Embeddable
public record Lapses(
        @Nullable @Column(name = "missed_at") Instant missedAt,
        @Nullable @Column(name = "made_up_at") Instant madeUpAt,
        @Nullable @Column(name = "escalated_at") Instant escalatedAt) {

    static final Lapses NONE = new Lapses(null, null, null);

    Lapses missed(Instant deadline) {
        return new Lapses(deadline, null, null);
    }

    Lapses madeUp(Instant at) {
        return new Lapses(missedAt, at, escalatedAt);
    }

    Lapses escalated(Instant deadline) {
        return new Lapses(missedAt, madeUpAt, deadline);
    }
}
