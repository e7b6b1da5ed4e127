package org.tocsin.inspection.weekly.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the clock does to a report when a deadline passes.
 *
 * @param status where the report stands then
 * @param deadline the one that passed
 * @param after what has gone wrong with the report by then
 */
record Lapse(ReportStatus status, Instant deadline, Lapses after) {

    /**
     * The next thing that has happened by then; this is the whole of the machine that the clock
     * moves.
     *
     * @param active whether the unit existed at an instant
     */
    static Optional<Lapse> next(
            ReportStatus status,
            Deadlines deadlines,
            Lapses before,
            Instant by,
            Predicate<Instant> active) {
        Instant deadline =
                switch (status) {
                    case OPEN, RETURNED -> deadlines.dueAt();
                    case MISSED -> deadlines.makeUpUntil();
                    case SUBMITTED, NIL, LATE_SUBMITTED, ACCEPTED, ESCALATED, WAIVED -> Instant.MAX;
                };
        return by.isBefore(deadline)
                ? Optional.empty()
                : Optional.of(of(deadline, before, active.test(deadline)));
    }

    /** Missed once and no more: who misses the deadline of a returned report again is escalated. */
    private static Lapse of(Instant deadline, Lapses before, boolean active) {
        if (!active) {
            return new Lapse(ReportStatus.WAIVED, deadline, before);
        }
        return before.missedAt() == null
                ? new Lapse(ReportStatus.MISSED, deadline, before.missed(deadline))
                : new Lapse(ReportStatus.ESCALATED, deadline, before.escalated(deadline));
    }

    ReportStep step() {
        String name =
                switch (status) {
                    case MISSED -> "miss";
                    case ESCALATED -> "escalate";
                    default -> "waive";
                };
        return ReportStep.ofTheClock(name, status, deadline);
    }

    ReportEvent event(ReportFact fact) {
        return switch (status) {
            case MISSED -> new ReportEvent.Missed(fact);
            case ESCALATED -> new ReportEvent.Escalated(fact);
            default -> new ReportEvent.Waived(fact);
        };
    }
}
