package org.tocsin.accident.publication.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was published of a quarter; it never changes, whatever is revised later. */
@Entity
@Immutable
@Table(name = "publication")
public class Publication {

    @Id private UUID id;
    private String division;
    private String period;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "author_subject")
    private String authorSubject;

    @Column(columnDefinition = "char(64)")
    private String digest;

    @Column(columnDefinition = "longtext")
    private String content;

    protected Publication() {} // Hibernate

    public Publication(
            UUID id, String division, String period, Instant asOf, Instant at, String author) {
        this.id = id;
        this.division = division;
        this.period = period;
        this.asOf = asOf;
        this.publishedAt = at;
        this.authorSubject = author;
    }

    /**
     * @param canonical RFC 8785 text
     * @param sha256 of its UTF-8 form, hexadecimal
     */
    public Publication holding(String canonical, String sha256) {
        content = canonical;
        digest = sha256;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String division() {
        return division;
    }

    public Instant asOf() {
        return asOf;
    }

    public String period() {
        return period;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String digest() {
        return digest;
    }

    public String content() {
        return content;
    }
}
