package org.tocsin.responsibility.veto.messaging;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.veto.domain.Evidence;
import org.tocsin.responsibility.veto.domain.Ruling;
import org.tocsin.responsibility.veto.domain.VetoEvent;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.domain.VetoStatus;

/**
 * The published form of what became of a veto: {@code docs/events/tocsin.veto}. It names units and
 * papers, no persons.
 */
record VetoPayload(
        UUID vetoId,
        String vetoNo,
        UUID unitId,
        String unitKind,
        String division,
        String rule,
        String ruleVersion,
        LocalDate groundOn,
        boolean groundGone,
        VetoStatus status,
        @Nullable VetoStatus previousStatus,
        @Nullable String documentNo,
        List<String> evidence,
        Instant at) {

    static VetoPayload of(VetoEvent event) {
        VetoSnapshot veto = event.veto();
        return new VetoPayload(
                veto.id(),
                veto.vetoNo(),
                veto.unit().unitId(),
                veto.unit().kind(),
                veto.unit().division(),
                veto.ground().ruleCode(),
                veto.ground().ruleVersion(),
                veto.ground().day(),
                veto.lost() != null,
                veto.status(),
                event.previousStatus(),
                documentNo(veto),
                veto.evidence().links().stream().map(Evidence.Link::href).toList(),
                veto.updatedAt());
    }

    private static @Nullable String documentNo(VetoSnapshot veto) {
        Ruling last = veto.retraction() != null ? veto.retraction() : veto.decision();
        return last == null ? null : last.documentNo();
    }
}
