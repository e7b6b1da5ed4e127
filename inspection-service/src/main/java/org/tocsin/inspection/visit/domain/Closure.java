package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who ended the visit, when, and with what conclusion. */
@Embeddable
public record Closure(
        @Nullable String conclusion,
        @Column(name = "closed_at") Instant at,
        @Column(name = "closed_by") String by) {}
