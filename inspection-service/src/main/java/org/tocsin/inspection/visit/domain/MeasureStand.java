package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/**
 * How a measure stands with a finding.
 *
 * @param demanded by the checklist, without exception
 * @param decision {@code null} while nothing is decided
 */
@Embeddable
public record MeasureStand(
        boolean demanded,
        @Nullable @Enumerated(EnumType.STRING) MeasureDecision.Outcome decision,
        @Nullable String reason,
        @Nullable @Column(name = "decided_at") Instant at,
        @Nullable @Column(name = "decided_by") String by) {

    static final MeasureStand DEMANDED = new MeasureStand(true, null, null, null, null);

    static MeasureStand of(boolean demanded, MeasureDecision decided, Actor by, Instant at) {
        return new MeasureStand(demanded, decided.decision(), decided.reason(), at, by.name());
    }

    boolean says(MeasureDecision decided) {
        return decision == decided.decision() && Objects.equals(reason, decided.reason());
    }

    /** What the checklist demands and nobody has decided yet. */
    public boolean isOpen() {
        return demanded && decision == null;
    }
}
