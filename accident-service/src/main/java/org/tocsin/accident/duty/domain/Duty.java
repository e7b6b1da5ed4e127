package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/**
 * One occurrence of a duty.
 *
 * @param occurrence tells occurrences of one rule apart: the level that forwards, the number of a
 *     follow-up; empty if there is only one
 * @param runsFrom when its clock began; {@code null} if it has not, or nobody knows
 * @param dueAt the last instant in time
 * @param doneAt {@code null} if not done
 * @param endedAt since when it is no longer owed; {@code null} if it is
 * @param suspended time that does not count
 */
public record Duty(
        DutyRule rule,
        String occurrence,
        @Nullable Instant runsFrom,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt,
        @Nullable Instant endedAt,
        Course course,
        Duration suspended) {

    /** A duty whose clock runs from an instant, or will run. */
    static Duty of(
            DutyRule rule,
            String occurrence,
            @Nullable Instant runsFrom,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            Course course) {
        return new Duty(rule, occurrence, runsFrom, dueAt, doneAt, null, course, Duration.ZERO);
    }

    /** The same, no longer owed since this instant; {@code null} changes nothing. */
    Duty ended(@Nullable Instant at) {
        boolean earlier = at != null && (endedAt == null || at.isBefore(endedAt));
        return earlier
                ? new Duty(rule, occurrence, runsFrom, dueAt, doneAt, at, course, suspended)
                : this;
    }

    /** The same where what was done about it is not on record. */
    Duty unlessDoneUnknown() {
        return doneAt == null && course != Course.WINDOW
                ? new Duty(
                        rule, occurrence, runsFrom, dueAt, null, endedAt, Course.UNKNOWN, suspended)
                : this;
    }

    public Standing standing() {
        if (endedAt != null) {
            return Standing.NOT_APPLICABLE;
        }
        if (course == Course.UNKNOWN) {
            return Standing.UNKNOWN;
        }
        if (doneAt == null) {
            return Standing.OPEN;
        }
        return dueAt != null && doneAt.isAfter(dueAt) ? Standing.DONE_LATE : Standing.DONE_IN_TIME;
    }

    public DutyState state(Instant at) {
        boolean windowIsOver = course == Course.WINDOW && Judgement.hasPassed(dueAt, at);
        return windowIsOver ? DutyState.NOT_APPLICABLE : Judgement.state(standing(), dueAt, at);
    }

    public @Nullable Long lateBySeconds(Instant at) {
        return Judgement.lateBySeconds(state(at), dueAt, doneAt, at);
    }
}
