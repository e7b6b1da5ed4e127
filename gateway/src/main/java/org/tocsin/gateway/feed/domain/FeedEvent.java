package org.tocsin.gateway.feed.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as its service published it.
 *
 * @param type without prefix, with version: {@code hazard.closed.v1}
 * @param payload the JSON {@code data}
 */
@Embeddable
public record FeedEvent(
        @Column(name = "event_id") UUID id,
        @Column(name = "topic") String topic,
        @Column(name = "type") String type,
        @Column(name = "aggregate_id") UUID aggregateId,
        @Column(name = "sequence") long sequence,
        @Column(name = "occurred_at") Instant time,
        @Nullable @Column(name = "traceparent") String traceparent,
        @Column(name = "payload", length = Integer.MAX_VALUE) String payload) {

    /** Published by nobody: a division moved, and its records with it. */
    public static final String MOVED = "feed.moved.v1";

    public static FeedEvent moved(UUID id, FeedSubject subject, Instant time) {
        return new FeedEvent(
                id, subject.topic(), MOVED, subject.aggregateId(), 0, time, null, "{}");
    }

    /** What kind of record it is about: {@code hazard}. */
    public String kind() {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
