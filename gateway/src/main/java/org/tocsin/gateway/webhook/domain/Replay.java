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

/** Part of the feed that is to be delivered again. */
@Entity
@Table(name = "webhook_replay")
public class Replay {

    /** How far it is. */
    public enum Status {
        OPEN,
        DONE,
        /** Part of it went out of retention before its turn came. */
        CUT_SHORT
    }

    @Id private UUID id;
    @Version private long version;
    private UUID subscriptionId;
    private long position;
    private long untilPosition;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int deliveries;
    private Instant createdAt;
    @Nullable private Instant finishedAt;

    protected Replay() {} // Hibernate

    /**
     * @param after the position before the first event
     * @param until the position of the last
     */
    public Replay(UUID id, UUID subscriptionId, long after, long until, Instant at) {
        this.id = id;
        this.subscriptionId = subscriptionId;
        this.position = after;
        this.untilPosition = until;
        this.status = Status.OPEN;
        this.createdAt = at;
    }

    public void advance(long to, int made, Instant at) {
        position = to;
        deliveries += made;
        if (position >= untilPosition) {
            status = Status.DONE;
            finishedAt = at;
        }
    }

    public void cutShort(Instant at) {
        status = Status.CUT_SHORT;
        finishedAt = at;
    }

    public UUID id() {
        return id;
    }

    public long position() {
        return position;
    }

    public long until() {
        return untilPosition;
    }

    public ReplaySnapshot snapshot() {
        return new ReplaySnapshot(
                id, version, subscriptionId, status, deliveries, createdAt, finishedAt);
    }
}
