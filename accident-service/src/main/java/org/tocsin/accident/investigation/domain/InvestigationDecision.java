package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step that was taken, by whom; entries are added, never changed. */
@Embeddable
@Schema(name = "InvestigationDecision", description = "A step that was taken 办理记录")
public record InvestigationDecision(
        @Enumerated(EnumType.STRING) InvestigationStep step,
        @Nullable @Schema(nullable = true) String note,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_by_name") String byName,
        @Nullable @Column(name = "decided_by_division") @Schema(nullable = true) String byDivision,
        @Column(name = "decided_at") Instant at) {

    static InvestigationDecision of(
            InvestigationStep step, @Nullable String note, InvestigationOccasion now) {
        return new InvestigationDecision(
                step,
                note,
                now.actor().subject(),
                now.actor().name(),
                now.actor().division(),
                now.at());
    }
}
