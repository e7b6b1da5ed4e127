package org.tocsin.accident.report.domain;

import java.time.Instant;
import java.util.UUID;

/** What has happened to an accident report. Each event carries the state after it. */
public sealed interface AccidentEvent {

    AccidentState state();

    /** The accident's event count, from 1, without gaps. */
    long sequence();

    record Reported(long sequence, AccidentState state) implements AccidentEvent {}

    record Revised(long sequence, AccidentState state) implements AccidentEvent {}

    record Reclassified(long sequence, AccidentState state, Severity previousSeverity)
            implements AccidentEvent {}

    record Verified(long sequence, AccidentState state) implements AccidentEvent {}

    record Withdrawn(long sequence, AccidentState state) implements AccidentEvent {}

    record Merged(long sequence, AccidentState state, UUID into) implements AccidentEvent {}

    /** The investigation has brought it one status further; the facts are as they were. */
    record StatusChanged(long sequence, AccidentState state, AccidentStatus previousStatus)
            implements AccidentEvent {}

    /** A fault of the reporting was found with evidence, and confirmed by a second person. */
    record FaultConfirmed(
            long sequence,
            AccidentState state,
            UUID adjudicationId,
            ReportFault fault,
            Instant confirmedAt)
            implements AccidentEvent {}

    record LateReportDetected(long sequence, AccidentState state, UnitReportDuty duty)
            implements AccidentEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Reported _ -> "accident.reported.v1";
            case Revised _ -> "accident.revised.v1";
            case Reclassified _ -> "accident.reclassified.v1";
            case Verified _ -> "accident.verified.v1";
            case Withdrawn _ -> "accident.withdrawn.v1";
            case Merged _ -> "accident.merged.v1";
            case StatusChanged _ -> "accident.status-changed.v1";
            case FaultConfirmed confirmed ->
                    confirmed.fault() == ReportFault.CONCEALED
                            ? "accident.concealment-confirmed.v1"
                            : "accident.adjudicated.v1";
            case LateReportDetected _ -> "accident.late-report-detected.v1";
        };
    }
}
