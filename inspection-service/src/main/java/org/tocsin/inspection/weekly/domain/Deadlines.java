package org.tocsin.inspection.weekly.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The two borders of a report. Both are exclusive: what comes at the very instant comes too late,
 * so that every instant lies on one side.
 *
 * @param dueAt the report is in if it comes before
 * @param makeUpUntil a missed report is made up if it comes before
 */
@Embeddable
public record Deadlines(
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "make_up_until") Instant makeUpUntil) {

    boolean isDue(Instant at) {
        return !at.isBefore(dueAt);
    }

    boolean isMakeUpOver(Instant at) {
        return !at.isBefore(makeUpUntil);
    }
}
