package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A veto that was confirmed against an enterprise, as the score remembers it. */
@Entity
@Table(name = "enterprise_score_veto")
public class ScoreVeto {

    @Id
    @Column(name = "veto_id")
    private UUID id;

    private UUID unitId;
    private Instant confirmedAt;
    @Nullable private Instant endedAt;

    protected ScoreVeto() {} // Hibernate

    public ScoreVeto(UUID vetoId, UUID unitId, Instant confirmedAt) {
        this.id = vetoId;
        this.unitId = unitId;
        this.confirmedAt = confirmedAt;
    }

    public void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    public UUID unitId() {
        return unitId;
    }

    public VetoSpan span() {
        return new VetoSpan(id, confirmedAt, endedAt);
    }
}
