package org.tocsin.accident.release.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A published set of figures (统计通报). What it says is the frozen text and nothing else; no
 * transition leads anywhere from here.
 */
@Entity
@Immutable
@Table(name = "statistics_release")
public class Release {

    @Id private UUID id;

    @Column(name = "release_no")
    private String releaseNo;

    private String name;
    private String division;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "author_subject")
    private String authorSubject;

    @Column(name = "author_name")
    private String authorName;

    @Column(columnDefinition = "char(64)")
    private String digest;

    private int figures;

    @Column(columnDefinition = "longtext")
    private String content;

    protected Release() {} // Hibernate

    public Release(ReleaseTitle title, Instant publishedAt, String subject, String author) {
        this.id = title.id();
        this.releaseNo = title.releaseNo();
        this.name = title.name();
        this.division = title.division();
        this.asOf = title.asOf();
        this.publishedAt = publishedAt;
        this.authorSubject = subject;
        this.authorName = author;
    }

    /**
     * @param canonical RFC 8785 text
     * @param sha256 of its UTF-8 form, hexadecimal
     */
    public Release holding(String canonical, String sha256, int numberOfFigures) {
        content = canonical;
        digest = sha256;
        figures = numberOfFigures;
        return this;
    }

    public ReleaseTitle title() {
        return new ReleaseTitle(id, releaseNo, name, division, asOf);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public String authorName() {
        return authorName;
    }

    public String digest() {
        return digest;
    }

    public int figures() {
        return figures;
    }

    public String content() {
        return content;
    }
}
