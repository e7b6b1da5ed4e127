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
        PROPOSED("measure.proposed.v1", MeasureStatus.PROPOSED),
        DECIDED("measure.decided.v1", MeasureStatus.DECIDED),
        REJECTED("measure.rejected.v1", MeasureStatus.REJECTED),
        WITHDRAWN("measure.withdrawn.v1", MeasureStatus.WITHDRAWN),
        NOTIFIED("measure.notified.v1", MeasureStatus.NOTIFIED),
        IN_EFFECT("measure.in-effect.v1", MeasureStatus.IN_EFFECT),
        FOLLOW_UP_COMPLETED("measure.follow-up-completed.v1", MeasureStatus.IN_EFFECT),
        FOLLOWED_UP("measure.followed-up.v1", MeasureStatus.FOLLOWED_UP),
        REMOVAL_REQUESTED("measure.removal-requested.v1", MeasureStatus.REMOVAL_REQUESTED),
        REMOVAL_REVIEWED("measure.removal-reviewed.v1", MeasureStatus.REMOVAL_REVIEWED),
        REMOVAL_REFUSED("measure.removal-refused.v1", MeasureStatus.IN_EFFECT),
        LIFTED("measure.lifted.v1", MeasureStatus.LIFTED),
        EXPIRED("measure.expired.v1", MeasureStatus.EXPIRED);

        private final String published;
        private final MeasureStatus leadsTo;

        Type(String published, MeasureStatus leadsTo) {
            this.published = published;
            this.leadsTo = leadsTo;
        }

        /** What a command makes happen. */
        static Type of(MeasureCommand command) {
            return switch (command) {
                case MeasureCommand.Decide _ -> DECIDED;
                case MeasureCommand.Reject _ -> REJECTED;
                case MeasureCommand.Withdraw _, MeasureCommand.Annul _ -> WITHDRAWN;
                case MeasureCommand.Notify _ -> NOTIFIED;
                case MeasureCommand.TakeEffect _ -> IN_EFFECT;
                case MeasureCommand.CompleteFollowUp _ -> FOLLOW_UP_COMPLETED;
                case MeasureCommand.CloseFollowUp _ -> FOLLOWED_UP;
                case MeasureCommand.Lift _ -> LIFTED;
                case MeasureCommand.RequestRemoval _ -> REMOVAL_REQUESTED;
                case MeasureCommand.ReviewRemoval _ -> REMOVAL_REVIEWED;
                case MeasureCommand.DecideRemoval(var granted, _) ->
                        granted ? LIFTED : REMOVAL_REFUSED;
                case MeasureCommand.Expire _ -> EXPIRED;
            };
        }

        /** The status after it. */
        public MeasureStatus leadsTo() {
            return leadsTo;
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
