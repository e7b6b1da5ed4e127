package org.tocsin.accident.rate.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A denominator with the time during which it was the one known: kept for answers as of then. */
@Entity
@Table(name = "denominator_version")
public class DenominatorVersion {

    @Id private UUID id;

    @Column(name = "denominator_id")
    private UUID denominatorId;

    private long number;
    private String division;
    private int year;

    @Enumerated(EnumType.STRING)
    private DenominatorKind kind;

    @Column(precision = 20, scale = 4)
    private BigDecimal amount;

    private String source;

    @Column(name = "author_subject")
    private String authorSubject;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected DenominatorVersion() {} // Hibernate

    public DenominatorVersion(
            UUID id, UUID denominatorId, Entry entry, String authorSubject, String authorName) {
        this.id = id;
        this.denominatorId = denominatorId;
        this.number = entry.version();
        this.division = entry.key().division();
        this.year = entry.key().year();
        this.kind = entry.key().kind();
        this.amount = entry.value();
        this.source = entry.source();
        this.authorSubject = authorSubject;
        this.authorName = authorName;
        this.knownAt = entry.knownAt();
    }

    public UUID id() {
        return id;
    }

    public Entry entry() {
        return new Entry(new DenominatorKey(division, year, kind), number, amount, source, knownAt);
    }

    public Instant supersededAt() {
        return supersededAt;
    }
}
