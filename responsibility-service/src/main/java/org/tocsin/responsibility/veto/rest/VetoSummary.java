package org.tocsin.responsibility.veto.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.domain.VetoStatus;

/** A veto in a list. */
@Schema(name = "VetoSummary", description = "A one-vote veto in a list 一票否决（列表项）")
record VetoSummary(
        UUID id,
        @Schema(examples = "FJ-990101-2026-000001") String vetoNo,
        VetoStatus status,
        UUID unitId,
        String unitName,
        String unitKind,
        String division,
        @Schema(examples = "indicator-exceeded") String rule,
        LocalDate groundOn,
        boolean groundGone,
        Instant proposedAt,
        Instant updatedAt) {

    static VetoSummary of(VetoSnapshot veto) {
        return new VetoSummary(
                veto.id(),
                veto.vetoNo(),
                veto.status(),
                veto.unit().unitId(),
                veto.unit().name(),
                veto.unit().kind(),
                veto.unit().division(),
                veto.ground().ruleCode(),
                veto.ground().day(),
                veto.lost() != null,
                veto.proposedAt(),
                veto.updatedAt());
    }
}
