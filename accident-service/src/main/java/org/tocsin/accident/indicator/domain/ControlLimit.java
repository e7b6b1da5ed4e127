package org.tocsin.accident.indicator.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A limit with the time during which it was the one known: kept for answers as of then. */
@Entity
@Table(name = "control_limit")
public class ControlLimit {

    @Id private UUID id;

    @Column(name = "indicator_id")
    private UUID indicatorId;

    @Embedded private Limit agreed;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected ControlLimit() {} // Hibernate

    public ControlLimit(UUID id, ControlIndicator indicator, Instant knownAt) {
        this.id = id;
        this.indicatorId = indicator.id();
        this.agreed = indicator.limit();
        this.knownAt = knownAt;
    }

    public UUID indicatorId() {
        return indicatorId;
    }

    public Limit limit() {
        return agreed;
    }

    public Instant supersededAt() {
        return supersededAt;
    }
}
