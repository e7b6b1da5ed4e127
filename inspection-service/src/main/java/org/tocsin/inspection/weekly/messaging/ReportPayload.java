package org.tocsin.inspection.weekly.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.inspection.weekly.domain.DeclaredFigures;
import org.tocsin.inspection.weekly.domain.ReportEvent;
import org.tocsin.inspection.weekly.domain.ReportFact;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.ReportStatus;

/** The published form of {@link ReportEvent}s: {@code docs/events/tocsin.weekly-report}. */
sealed interface ReportPayload {

    /** What every payload begins with. */
    record Common(
            UUID reportId,
            String reportNo,
            UUID unitId,
            String unitKind,
            String week,
            LocalDate weekStart,
            LocalDate weekEnd,
            ReportStatus status,
            @Nullable ReportStatus previousStatus,
            Instant at) {

        static Common of(ReportFact fact) {
            ReportSnapshot report = fact.report();
            return new Common(
                    report.id(),
                    report.reportNo(),
                    report.unit().id(),
                    report.unit().kind(),
                    report.week().toString(),
                    report.week().monday(),
                    report.week().sunday(),
                    report.status(),
                    fact.previous(),
                    fact.at());
        }
    }

    record Opened(@JsonUnwrapped Common common, Instant dueAt, Instant makeUpUntil)
            implements ReportPayload {}

    record Submitted(
            @JsonUnwrapped Common common, boolean nil, boolean again, DeclaredFigures figures)
            implements ReportPayload {}

    record Accepted(@JsonUnwrapped Common common) implements ReportPayload {}

    record Returned(@JsonUnwrapped Common common, String reason, Instant dueAt)
            implements ReportPayload {}

    record Missed(@JsonUnwrapped Common common, Instant makeUpUntil) implements ReportPayload {}

    record LateSubmitted(
            @JsonUnwrapped Common common, boolean nil, Instant missedAt, DeclaredFigures figures)
            implements ReportPayload {}

    /**
     * @param proposal what is to follow: an admonishment talk (诫勉谈话)
     */
    record Escalated(@JsonUnwrapped Common common, Instant missedAt, String proposal)
            implements ReportPayload {}

    record Waived(@JsonUnwrapped Common common) implements ReportPayload {}

    static ReportPayload of(ReportEvent event) {
        Common common = Common.of(event.fact());
        ReportSnapshot report = event.fact().report();
        return switch (event) {
            case ReportEvent.Opened _ ->
                    new Opened(
                            common, report.deadlines().dueAt(), report.deadlines().makeUpUntil());
            case ReportEvent.Submitted(_, var again) ->
                    new Submitted(common, report.submission().nil(), again, report.declared());
            case ReportEvent.Accepted _ -> new Accepted(common);
            case ReportEvent.Returned(_, var reason, var dueAt) ->
                    new Returned(common, reason, dueAt);
            case ReportEvent.Missed _ -> new Missed(common, report.deadlines().makeUpUntil());
            case ReportEvent.LateSubmitted _ ->
                    new LateSubmitted(
                            common,
                            report.submission().nil(),
                            report.lapses().missedAt(),
                            report.declared());
            case ReportEvent.Escalated _ ->
                    new Escalated(common, report.lapses().missedAt(), "ADMONISHMENT_TALK");
            case ReportEvent.Waived _ -> new Waived(common);
        };
    }
}
