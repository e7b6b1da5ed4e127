package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A line of the delivery log. */
@Entity
@Table(name = "webhook_attempt")
@IdClass(Attempt.Key.class)
public class Attempt {

    @Id private UUID deliveryId;
    @Id private int number;
    private Instant triedAt;
    private long millis;
    @Nullable private String address;
    @Nullable private Integer answer;

    @Nullable
    @Enumerated(EnumType.STRING)
    private DeliveryFailure failure;

    private String excerpt;

    protected Attempt() {} // Hibernate

    Attempt(UUID deliveryId, int number, Instant triedAt, Answer outcome) {
        this.deliveryId = deliveryId;
        this.number = number;
        this.triedAt = triedAt;
        this.millis = outcome.millis();
        this.address = outcome.address();
        this.answer = outcome.status();
        this.failure = outcome.failure();
        this.excerpt = outcome.excerpt();
    }

    /** Its key. */
    public record Key(UUID deliveryId, int number) {}

    public int number() {
        return number;
    }

    public Instant triedAt() {
        return triedAt;
    }

    public Answer outcome() {
        return new Answer(answer, failure, excerpt, address, null, millis);
    }
}
