package org.tocsin.responsibility.signing.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;

/**
 * The public key with which one person signs for one unit. The private key stays with that person:
 * it belongs to the signer alone and is under the signer's sole control (Electronic Signature Law
 * Art. 13).
 */
@Entity
@Table(name = "signing_key")
public class SigningKey {

    @Id private UUID id;
    @Version private long version;
    private UUID unitId;
    private String subject;
    private String holder;
    private String thumbprint;
    private String algorithm;

    @Column(columnDefinition = "text")
    private String publicJwk;

    private String label;
    private boolean demo;
    private Instant registeredAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;
    private @Nullable String revokedReason;

    protected SigningKey() {} // Hibernate

    public SigningKey(UUID id, UUID unitId, KeyHolder holder, KeyOffer offer, Instant now) {
        this.id = id;
        this.unitId = unitId;
        this.subject = holder.subject();
        this.holder = holder.name();
        this.thumbprint = offer.thumbprint();
        this.algorithm = offer.algorithm();
        this.publicJwk = offer.publicJwk();
        this.label = offer.label().strip();
        this.demo = offer.demo();
        this.registeredAt = now;
    }

    /**
     * The holder must stop using a key that may be compromised (Electronic Signature Law Art. 15).
     * What was signed before stays valid.
     */
    public void revoke(String by, String reason, Instant now) {
        if (revokedAt != null) {
            throw new Refusal.WrongState("signing-key", thumbprint, "REVOKED", "revoke");
        }
        revokedAt = now;
        revokedBy = by;
        revokedReason = reason.strip();
    }

    public UUID id() {
        return id;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public KeySnapshot snapshot() {
        return new KeySnapshot(
                id,
                version,
                unitId,
                subject,
                holder,
                thumbprint,
                algorithm,
                publicJwk,
                label,
                demo,
                registeredAt,
                revokedAt,
                revokedReason);
    }
}
