package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How far a subscription is. Changed under the lock of its row only. */
@Entity
@Table(name = "webhook_progress")
public class Progress {

    @Id private UUID subscriptionId;
    private int bucket;
    private long position;
    private long lastOrdinal;
    private int failures;
    @Nullable private Instant failingSince;
    @Nullable private Instant quietUntil;
    @Nullable private Instant deliveredAt;

    protected Progress() {} // Hibernate

    public Progress(UUID subscriptionId, int bucket, long position) {
        this.subscriptionId = subscriptionId;
        this.bucket = bucket;
        this.position = position;
    }

    public long nextOrdinal() {
        return ++lastOrdinal;
    }

    public void advance(long to) {
        position = to;
    }

    public void succeeded(Instant at) {
        failures = 0;
        failingSince = null;
        quietUntil = null;
        deliveredAt = at;
    }

    /**
     * A receiver that takes nothing at all is left alone for a while, whatever else waits for it.
     *
     * @param tolerated failures in a row before that
     * @param longest it is left alone
     */
    public void failed(Instant at, int tolerated, Duration longest) {
        failures++;
        failingSince = failingSince == null ? at : failingSince;
        if (failures >= tolerated) {
            long seconds = 1L << Math.min(failures - tolerated, 20);
            Duration wanted = Duration.ofSeconds(seconds);
            quietUntil = at.plus(wanted.compareTo(longest) > 0 ? longest : wanted);
        }
    }

    /** As if nothing had ever failed. */
    public void forgive() {
        failures = 0;
        failingSince = null;
        quietUntil = null;
    }

    public boolean isQuiet(Instant now) {
        return quietUntil != null && quietUntil.isAfter(now);
    }

    public boolean hasFailedFor(Duration tolerated, Instant now) {
        return failingSince != null && !failingSince.plus(tolerated).isAfter(now);
    }

    public long position() {
        return position;
    }

    public int failures() {
        return failures;
    }

    @Nullable
    public Instant failingSince() {
        return failingSince;
    }

    @Nullable
    public Instant deliveredAt() {
        return deliveredAt;
    }
}
