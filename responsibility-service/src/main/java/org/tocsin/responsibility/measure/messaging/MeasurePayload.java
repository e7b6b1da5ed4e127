package org.tocsin.responsibility.measure.messaging;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.MeasureEvent;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.MeasureStatus;
import org.tocsin.responsibility.measure.domain.Origin;
import org.tocsin.responsibility.measure.domain.Term;

/**
 * The published form: {@code docs/events/tocsin.measure}. What people wrote stays in the register,
 * because it may name somebody.
 */
record MeasurePayload(
        UUID measureId,
        String measureNo,
        MeasureKind kind,
        UUID unitId,
        Origin origin,
        @Nullable String rule,
        @Nullable UUID caseId,
        List<String> records,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        MeasureStatus status,
        @Nullable MeasureStatus previousStatus,
        Instant at) {

    static MeasurePayload of(MeasureEvent event) {
        MeasureSnapshot measure = event.measure();
        Term term = measure.term();
        return new MeasurePayload(
                measure.id(),
                measure.measureNo(),
                measure.kind(),
                measure.target().unitId(),
                measure.proposal().origin(),
                measure.proposal().rule(),
                measure.proposal().caseId(),
                measure.grounds().stream()
                        .map(Ground::recordHref)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                term == null ? null : term.effectiveFrom(),
                term == null ? null : term.effectiveUntil(),
                measure.status(),
                event.previousStatus(),
                event.at());
    }
}
