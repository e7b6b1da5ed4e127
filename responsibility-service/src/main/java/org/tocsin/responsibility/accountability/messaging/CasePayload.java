package org.tocsin.responsibility.accountability.messaging;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.tocsin.responsibility.accountability.domain.CaseEvent;
import org.tocsin.responsibility.accountability.domain.CaseGround;
import org.tocsin.responsibility.accountability.domain.CaseKind;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.domain.CaseStatus;
import org.tocsin.responsibility.accountability.domain.Outcome;

/**
 * The published form: {@code docs/events/tocsin.accountability}. What people wrote stays in the
 * register, because it may name somebody.
 */
record CasePayload(
        UUID caseId,
        String caseNo,
        CaseKind kind,
        UUID unitId,
        List<String> records,
        LocalDate investigateBy,
        LocalDate decideBy,
        @Nullable Outcome outcome,
        List<UUID> measures,
        CaseStatus status,
        @Nullable CaseStatus previousStatus,
        Instant at) {

    static CasePayload of(CaseEvent event, List<UUID> measures) {
        CaseSnapshot state = event.snapshot();
        return new CasePayload(
                state.id(),
                state.caseNo(),
                state.kind(),
                state.target().unitId(),
                state.grounds().stream()
                        .map(CaseGround::recordHref)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                state.deadlines().investigateBy(),
                state.deadlines().decideBy(),
                state.ruling() == null ? null : state.ruling().outcome(),
                measures,
                state.status(),
                event.previousStatus(),
                event.at());
    }
}
