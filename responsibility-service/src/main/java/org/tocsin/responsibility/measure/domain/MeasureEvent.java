package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What happened to a measure.
 *
 * @param sequence the measure's event count, from 1, without gaps
 * @param previousStatus {@code null} for the first event
 */
public record MeasureEvent(
        Type type,
        MeasureSnapshot measure,
        long sequence,
        @Nullable MeasureStatus previousStatus,
        Instant at) {

    /** The published names, spelled out so that renaming a constant breaks no consumer. */
    public enum Type {
        PROPOSED("measure.proposed.v1"),
        DECIDED("measure.decided.v1"),
        REJECTED("measure.rejected.v1"),
        WITHDRAWN("measure.withdrawn.v1"),
        NOTIFIED("measure.notified.v1"),
        IN_EFFECT("measure.in-effect.v1"),
        FOLLOW_UP_COMPLETED("measure.follow-up-completed.v1"),
        FOLLOWED_UP("measure.followed-up.v1"),
        REMOVAL_REQUESTED("measure.removal-requested.v1"),
        REMOVAL_REVIEWED("measure.removal-reviewed.v1"),
        REMOVAL_REFUSED("measure.removal-refused.v1"),
        LIFTED("measure.lifted.v1"),
        EXPIRED("measure.expired.v1");

        private final String published;

        Type(String published) {
            this.published = published;
        }

        public String published() {
            return published;
        }
    }

    /** The unit hears of a measure from the decision on. */
    public boolean isKnownToTheUnit() {
        return measure.status().isKnownToTheUnit()
                || previousStatus != null && previousStatus.isKnownToTheUnit();
    }
}
