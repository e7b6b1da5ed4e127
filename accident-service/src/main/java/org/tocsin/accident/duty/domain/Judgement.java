package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/** What the moment of asking makes of what is on record. */
final class Judgement {

    private Judgement() {}

    /** The last instant in time is itself in time. */
    static boolean hasPassed(@Nullable Instant dueAt, Instant at) {
        return dueAt != null && at.isAfter(dueAt);
    }

    static DutyState state(Standing standing, @Nullable Instant dueAt, Instant at) {
        return switch (standing) {
            case OPEN -> hasPassed(dueAt, at) ? DutyState.MISSED : DutyState.PENDING;
            case DONE_IN_TIME -> DutyState.DONE_IN_TIME;
            case DONE_LATE -> DutyState.DONE_LATE;
            case NOT_APPLICABLE -> DutyState.NOT_APPLICABLE;
            case UNKNOWN -> DutyState.UNKNOWN;
        };
    }

    /**
     * Whole seconds past the limit, a started second counts; 0 if done in time, running while
     * missed, {@code null} where there is no lateness to speak of.
     */
    static @Nullable Long lateBySeconds(
            DutyState state, @Nullable Instant dueAt, @Nullable Instant doneAt, Instant at) {
        return switch (state) {
            case DONE_IN_TIME -> 0L;
            case DONE_LATE -> startedSeconds(dueAt, doneAt);
            case MISSED -> startedSeconds(dueAt, at);
            case PENDING, NOT_APPLICABLE, UNKNOWN -> null;
        };
    }

    private static long startedSeconds(Instant from, Instant to) {
        Duration late = Duration.between(from, to);
        return late.getNano() == 0 ? late.getSeconds() : late.getSeconds() + 1;
    }
}
