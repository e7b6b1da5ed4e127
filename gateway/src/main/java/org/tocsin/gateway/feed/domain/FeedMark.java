package org.tocsin.gateway.feed.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An end of the feed's log. Only ever changed by statements that lock its row. */
@Entity
@Table(name = "feed_mark")
public class FeedMark {

    /** The last position given out. */
    public static final String HEAD = "HEAD";

    /** The last position that is no longer kept. */
    public static final String FLOOR = "FLOOR";

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "position")
    private long position;

    @Nullable
    @Column(name = "appended_at")
    private Instant appendedAt;

    protected FeedMark() {}

    /**
     * Where an end was when it was read.
     *
     * @param appendedAt of the entry at that position, or {@code null} if there never was one
     */
    public record At(long position, @Nullable Instant appendedAt) {}
}
