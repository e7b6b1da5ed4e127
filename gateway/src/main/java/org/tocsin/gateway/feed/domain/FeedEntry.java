package org.tocsin.gateway.feed.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An event at its place in the feed; never changed once it is there. */
@Entity
@Table(name = "feed_entry")
public class FeedEntry {

    @Id
    @Column(name = "position")
    private long position;

    @Column(name = "appended_at")
    private Instant appendedAt;

    @Embedded private FeedEvent event;
    @Embedded private Audience audience;

    protected FeedEntry() {}

    public FeedEntry(long position, Instant appendedAt, FeedEvent event, Audience audience) {
        this.position = position;
        this.appendedAt = appendedAt;
        this.event = event;
        this.audience = audience;
    }

    public long position() {
        return position;
    }

    public Instant appendedAt() {
        return appendedAt;
    }

    public FeedEvent event() {
        return event;
    }

    public Audience audience() {
        return audience;
    }
}
