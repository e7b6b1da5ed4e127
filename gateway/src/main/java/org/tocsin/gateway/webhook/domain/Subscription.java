package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;

/** Somebody's wish to have events posted to an address. */
@Entity
@Table(name = "webhook_subscription")
public class Subscription {

    @Id private UUID id;
    @Version private long version;
    private String ownerSubject;

    /** Of the owner when it was made: whoever supervises that division may read it. */
    @Nullable private String division;

    private String url;
    private String types;
    @Nullable private String divisionFilter;
    private String description;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    @Nullable
    @Enumerated(EnumType.STRING)
    private PauseReason pausedFor;

    private Instant createdAt;
    private Instant updatedAt;

    protected Subscription() {} // Hibernate

    public Subscription(
            UUID id,
            String ownerSubject,
            @Nullable String division,
            SubscriptionForm form,
            Instant at) {
        this.id = id;
        this.ownerSubject = ownerSubject;
        this.division = division;
        this.status = SubscriptionStatus.ACTIVE;
        this.createdAt = at;
        take(form, at);
    }

    public void change(SubscriptionForm form, Instant at) {
        require(SubscriptionCommand.CHANGE);
        take(form, at);
    }

    public void pause(PauseReason reason, Instant at) {
        require(SubscriptionCommand.PAUSE);
        status = SubscriptionStatus.PAUSED;
        pausedFor = reason;
        updatedAt = at;
    }

    public void resume(Instant at) {
        require(SubscriptionCommand.RESUME);
        status = SubscriptionStatus.ACTIVE;
        pausedFor = null;
        updatedAt = at;
    }

    public void close(Instant at) {
        require(SubscriptionCommand.CLOSE);
        status = SubscriptionStatus.CLOSED;
        pausedFor = null;
        updatedAt = at;
    }

    /** Says that something that belongs to it has changed, so that its version moves. */
    public void touch(SubscriptionCommand command, Instant at) {
        require(command);
        updatedAt = at;
    }

    public void require(SubscriptionCommand command) {
        if (!command.isLawfulIn(status)) {
            throw new Refusal.WrongState("webhook", id, status.name(), command.name());
        }
    }

    private void take(SubscriptionForm form, Instant at) {
        url = form.url();
        types = String.join(",", form.types());
        divisionFilter = form.division();
        description = form.description();
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public SubscriptionSnapshot snapshot() {
        return new SubscriptionSnapshot(
                id,
                version,
                ownerSubject,
                new SubscriptionForm(
                        url, SubscriptionSnapshot.list(types), divisionFilter, description),
                status,
                pausedFor,
                createdAt,
                updatedAt);
    }
}
