package org.tocsin.gateway.feed.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A record, and whose it is as far as the feed has told. */
@Entity
@Table(name = "feed_subject")
@IdClass(FeedSubject.Key.class)
public class FeedSubject {

    @Id
    @Column(name = "topic")
    private String topic;

    @Id
    @Column(name = "aggregate_id")
    private UUID aggregateId;

    @Column(name = "kind")
    private String kind;

    @Embedded private Audience audience;

    protected FeedSubject() {}

    public FeedSubject(Key key, String kind, Audience audience) {
        this.topic = key.topic();
        this.aggregateId = key.aggregateId();
        this.kind = kind;
        this.audience = audience;
    }

    /** Its key. */
    public record Key(String topic, UUID aggregateId) {}

    public Audience audience() {
        return audience;
    }

    public String topic() {
        return topic;
    }

    public UUID aggregateId() {
        return aggregateId;
    }

    public String kind() {
        return kind;
    }

    public void move(Audience to) {
        audience = to;
    }
}
