package org.tocsin.accident.report.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentEvent;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.accident.report.domain.UnitReportDuty;

/** The published form of {@link AccidentEvent}s: {@code docs/events/tocsin.accident}. */
sealed interface AccidentPayload {

    /** What the payloads of this topic begin with: numbers, never persons. */
    record Common(
            UUID accidentId,
            String accidentNo,
            @Nullable UUID unitId,
            String division,
            AccidentCategory category,
            Severity severity,
            AccidentStatus status,
            Instant occurredAt,
            int revision,
            int deaths,
            int seriousInjuries,
            int missing,
            BigDecimal directLossCny,
            Instant knownAt) {

        static Common of(AccidentState state) {
            Toll toll = state.facts().toll();
            return new Common(
                    state.accidentId(),
                    state.accidentNo(),
                    state.facts().locus().unitId(),
                    state.facts().locus().division(),
                    state.facts().category(),
                    state.facts().severity(),
                    state.status(),
                    state.facts().occurredAt(),
                    state.revision(),
                    toll.deaths(),
                    toll.seriousInjuries(),
                    toll.missing(),
                    toll.directLossCny(),
                    state.knownAt());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements AccidentPayload {}

    record Reclassified(@JsonUnwrapped Common common, Severity previousSeverity)
            implements AccidentPayload {}

    record Merged(@JsonUnwrapped Common common, UUID intoAccidentId) implements AccidentPayload {}

    record StatusChanged(@JsonUnwrapped Common common, AccidentStatus previousStatus)
            implements AccidentPayload {}

    record FaultConfirmed(
            @JsonUnwrapped Common common,
            UUID adjudicationId,
            ReportFault fault,
            Instant confirmedAt)
            implements AccidentPayload {}

    record LateReport(
            UUID accidentId,
            String accidentNo,
            Instant dueAt,
            Instant reportedAt,
            long lateBySeconds,
            String rule,
            String ruleVersion,
            String article)
            implements AccidentPayload {

        static LateReport of(AccidentState state, UnitReportDuty duty) {
            return new LateReport(
                    state.accidentId(),
                    state.accidentNo(),
                    duty.dueAt(),
                    duty.doneAt(),
                    duty.lateBySeconds(),
                    UnitReportDuty.RULE,
                    duty.ruleVersion(),
                    UnitReportDuty.ARTICLE);
        }
    }

    static AccidentPayload of(AccidentEvent event) {
        return switch (event) {
            case AccidentEvent.Reclassified(_, var state, var previous) ->
                    new Reclassified(Common.of(state), previous);
            case AccidentEvent.Merged(_, var state, var into) -> new Merged(Common.of(state), into);
            case AccidentEvent.StatusChanged(_, var state, var previous) ->
                    new StatusChanged(Common.of(state), previous);
            case AccidentEvent.FaultConfirmed(_, var state, var adjudication, var fault, var at) ->
                    new FaultConfirmed(Common.of(state), adjudication, fault, at);
            case AccidentEvent.LateReportDetected(_, var state, var duty) ->
                    LateReport.of(state, duty);
            case AccidentEvent.Reported _,
                    AccidentEvent.Revised _,
                    AccidentEvent.Verified _,
                    AccidentEvent.Withdrawn _ ->
                    new Plain(Common.of(event.state()));
        };
    }
}
