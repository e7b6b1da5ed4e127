package org.tocsin.hazard.tip.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who filed a tip, sealed; apart from the tip, so that nothing that reads tips reads it too. */
@Entity
@Table(name = "tip_reporter")
public class TipReporter {

    @Id private UUID tipId;
    private byte[] sealed;
    private Instant sealedAt;

    protected TipReporter() {} // Hibernate

    public TipReporter(UUID tipId, byte[] sealed, Instant sealedAt) {
        this.tipId = tipId;
        this.sealed = sealed.clone();
        this.sealedAt = sealedAt;
    }

    public UUID tipId() {
        return tipId;
    }

    public byte[] sealed() {
        return sealed.clone();
    }
}
