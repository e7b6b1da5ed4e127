package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a subscription's deliveries are signed with, sealed. */
@Entity
@Table(name = "webhook_secret")
public class SigningSecret {

    @Id private UUID id;
    private UUID subscriptionId;
    private byte[] sealed;
    private Instant createdAt;
    @Nullable private Instant expiresAt;

    protected SigningSecret() {} // Hibernate

    public SigningSecret(UUID id, UUID subscriptionId, byte[] sealed, Instant at) {
        this.id = id;
        this.subscriptionId = subscriptionId;
        this.sealed = sealed.clone();
        this.createdAt = at;
    }

    /** It signs no longer than until then; what ends earlier already is left. */
    public void expire(Instant at) {
        if (expiresAt == null || expiresAt.isAfter(at)) {
            expiresAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID subscriptionId() {
        return subscriptionId;
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    public Instant expiresAt() {
        return expiresAt;
    }
}
