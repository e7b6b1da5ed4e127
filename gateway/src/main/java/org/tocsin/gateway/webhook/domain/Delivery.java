package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.gateway.feed.domain.FeedNews;

/**
 * One event for one subscription. It holds no content: what is sent is read from the feed at the
 * time, within the owner's scope of that time.
 */
@Entity
@Table(name = "webhook_delivery")
public class Delivery {

    @Id private UUID id;
    private UUID subscriptionId;
    private long ordinal;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    @Nullable private Long position;
    private UUID eventId;
    private String type;
    private UUID aggregateId;
    private long sequence;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;
    private Instant createdAt;
    @Nullable private Instant firstTriedAt;
    private Instant nextAt;
    @Nullable private Instant settledAt;

    protected Delivery() {} // Hibernate

    private Delivery(UUID id, UUID subscriptionId, long ordinal, DeliveryKind kind, Instant at) {
        this.id = id;
        this.subscriptionId = subscriptionId;
        this.ordinal = ordinal;
        this.kind = kind;
        this.status = DeliveryStatus.PENDING;
        this.createdAt = at;
        this.nextAt = at;
    }

    public static Delivery of(
            FeedNews news,
            UUID id,
            UUID subscriptionId,
            long ordinal,
            DeliveryKind kind,
            Instant at) {
        Delivery delivery = new Delivery(id, subscriptionId, ordinal, kind, at);
        delivery.position = news.entry().position();
        delivery.eventId = news.id();
        delivery.type = news.type();
        delivery.aggregateId = news.entry().event().aggregateId();
        delivery.sequence = news.entry().event().sequence();
        return delivery;
    }

    /** A test is an event of its own, which nothing waits for. */
    public static Delivery test(
            UUID id, UUID subscriptionId, long ordinal, String type, Instant at) {
        Delivery delivery = new Delivery(id, subscriptionId, ordinal, DeliveryKind.TEST, at);
        delivery.eventId = id;
        delivery.type = type;
        delivery.aggregateId = id;
        delivery.sequence = 1;
        return delivery;
    }

    /** Whether an attempt can still count: another instance may have settled it meanwhile. */
    public boolean isStill(DeliverySnapshot seen) {
        return status == DeliveryStatus.PENDING && attempts == seen.attempts();
    }

    /**
     * Takes note of an attempt that began at an instant.
     *
     * @param pause until the next one, if there is one
     * @param patience how long it is tried altogether
     */
    public Attempt tried(Instant began, Answer answer, Duration pause, Duration patience) {
        attempts++;
        firstTriedAt = firstTriedAt == null ? began : firstTriedAt;
        Instant ended = began.plusMillis(answer.millis());
        Instant last = firstTriedAt.plus(patience);
        if (answer.isSuccess()) {
            settle(DeliveryStatus.DELIVERED, ended);
        } else if (kind == DeliveryKind.TEST || !ended.isBefore(last)) {
            settle(DeliveryStatus.GIVEN_UP, ended);
        } else {
            Instant wanted = ended.plus(pause);
            nextAt = wanted.isAfter(last) ? last : wanted;
        }
        return new Attempt(id, attempts, began, answer);
    }

    public void settle(DeliveryStatus outcome, Instant at) {
        status = outcome;
        settledAt = at;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long ordinal() {
        return ordinal;
    }

    public DeliverySnapshot snapshot() {
        return new DeliverySnapshot(
                id,
                subscriptionId,
                kind,
                position,
                eventId,
                type,
                aggregateId,
                sequence,
                status,
                attempts,
                createdAt,
                status == DeliveryStatus.PENDING ? nextAt : null,
                settledAt);
    }
}
