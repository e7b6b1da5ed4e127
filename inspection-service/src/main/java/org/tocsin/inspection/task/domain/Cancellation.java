package org.tocsin.inspection.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Why a task will not be carried out.
 *
 * @param bySystem whether its cause fell away, rather than that somebody decided it
 */
@Embeddable
public record Cancellation(
        @Column(name = "cancel_reason") String reason,
        @Column(name = "cancelled_at") Instant at,
        @Column(name = "cancelled_by") String by,
        @Column(name = "cancelled_by_system") boolean bySystem) {}
