package org.tocsin.gateway.atom.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that the public pages show, as its last event left it. One that they no longer show is
 * kept, hidden, so that the feed can tell when it last changed.
 */
@Entity
@Table(name = "bulletin")
public class Bulletin {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private BulletinKind kind;

    /** Of the public page: an id, or a quarter. */
    private String name;

    /** Serial number, or the quarter. */
    @Column(name = "serial_number")
    private String number;

    /** Written for the public: the unit of a listing, or a title. */
    @Nullable private String title;

    /** Written for the public. */
    @Nullable
    @Column(columnDefinition = "mediumtext")
    private String summary;

    private String status;
    private boolean shown;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Bulletin() {} // Hibernate

    public Bulletin(UUID id, BulletinKind kind, String name, Instant publishedAt) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.publishedAt = publishedAt;
        this.shown = true;
    }

    public void say(String serial, @Nullable String heading, @Nullable String text) {
        number = serial;
        title = heading;
        summary = text;
    }

    public void stand(String now, Instant at) {
        status = now;
        changed(at);
    }

    /** The public pages no longer show it. */
    public void hide(Instant at) {
        shown = false;
        changed(at);
    }

    /** Clocks may be put back; what changed last stays what changed last. */
    private void changed(Instant at) {
        updatedAt = updatedAt == null || at.isAfter(updatedAt) ? at : updatedAt;
    }

    public UUID id() {
        return id;
    }

    public BulletinKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable String summary() {
        return summary;
    }

    public String status() {
        return status;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The path of its public page. */
    public String href() {
        return kind.href(name);
    }
}
