package org.tocsin.gateway.feed.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says of an entry that by it a record changed its place, and whose it was before. */
@Entity
@Table(name = "feed_move")
public class FeedMove {

    @Id
    @Column(name = "position")
    private long position;

    @Column(name = "kind")
    private String kind;

    @Embedded private Audience former;

    protected FeedMove() {}

    public FeedMove(long position, String kind, Audience former) {
        this.position = position;
        this.kind = kind;
        this.former = former;
    }

    public long position() {
        return position;
    }

    /** Of record: {@code hazard}. */
    public String kind() {
        return kind;
    }

    public Audience former() {
        return former;
    }
}
