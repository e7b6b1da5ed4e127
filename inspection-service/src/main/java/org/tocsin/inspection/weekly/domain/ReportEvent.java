package org.tocsin.inspection.weekly.domain;

import java.time.Instant;

/** What happened to a weekly report. */
public sealed interface ReportEvent {

    ReportFact fact();

    record Opened(ReportFact fact) implements ReportEvent {}

    /**
     * @param again whether it had been returned
     */
    record Submitted(ReportFact fact, boolean again) implements ReportEvent {}

    record Accepted(ReportFact fact) implements ReportEvent {}

    /**
     * @param dueAt when it is due again
     */
    record Returned(ReportFact fact, String reason, Instant dueAt) implements ReportEvent {}

    record Missed(ReportFact fact) implements ReportEvent {}

    record LateSubmitted(ReportFact fact) implements ReportEvent {}

    record Escalated(ReportFact fact) implements ReportEvent {}

    record Waived(ReportFact fact) implements ReportEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Opened _ -> "weekly-report.opened.v1";
            case Submitted _ -> "weekly-report.submitted.v1";
            case Accepted _ -> "weekly-report.accepted.v1";
            case Returned _ -> "weekly-report.returned.v1";
            case Missed _ -> "weekly-report.missed.v1";
            case LateSubmitted _ -> "weekly-report.late-submitted.v1";
            case Escalated _ -> "weekly-report.escalated.v1";
            case Waived _ -> "weekly-report.waived.v1";
        };
    }
}
