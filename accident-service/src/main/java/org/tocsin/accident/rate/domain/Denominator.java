package org.tocsin.accident.rate.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a rate of one division and year divides by, as entered last. */
@Entity
@Table(name = "denominator")
public class Denominator {

    @Id private UUID id;
    @Version private long version;
    private long number;
    private String division;
    private int year;

    @Enumerated(EnumType.STRING)
    private DenominatorKind kind;

    @Column(precision = 20, scale = 4)
    private BigDecimal amount;

    private String source;

    @Column(name = "known_at")
    private Instant knownAt;

    protected Denominator() {} // Hibernate

    public Denominator(UUID id, DenominatorKey key) {
        this.id = id;
        this.division = key.division();
        this.year = key.year();
        this.kind = key.kind();
    }

    public void enter(BigDecimal value, String from, Instant at) {
        number++;
        amount = value.setScale(4);
        source = from;
        knownAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Counts its entries: 0 while there is none. */
    public long number() {
        return number;
    }

    public DenominatorKey key() {
        return new DenominatorKey(division, year, kind);
    }

    /** Its present state. */
    public Entry entry() {
        return new Entry(key(), number, amount, source, knownAt);
    }
}
