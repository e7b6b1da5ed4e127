package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision that has no form of its own: verified, rejected, merged, closed, archived. */
@Embeddable
@Schema(name = "HazardDecision", description = "A decision on the way 办理记录")
public record Decision(
        @Enumerated(EnumType.STRING) HazardTransition transition,
        @Nullable @Schema(nullable = true) String note,
        @Column(name = "decided_by") String by,
        @Column(name = "decided_by_name") String byName,
        @Column(name = "decided_at") Instant at) {

    static Decision of(HazardTransition transition, @Nullable String note, Occasion now) {
        return new Decision(transition, note, now.actor().id(), now.actor().name(), now.at());
    }
}
