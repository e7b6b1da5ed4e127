package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A monthly settlement (月度结算): all open assessments of a month, counted at one cut-off. */
@Entity
@Table(name = "assessment_settlement")
public class Settlement {

    @Id private UUID id;
    @Version private long version;
    private LocalDate monthFirst;
    private int run;
    private Instant cutOff;
    private Instant startedAt;
    private @Nullable Instant completedAt;
    private int assessments;

    protected Settlement() {} // Hibernate

    public Settlement(UUID id, LocalDate monthFirst, int run, Instant cutOff, Instant now) {
        this.id = id;
        this.monthFirst = monthFirst;
        this.run = run;
        this.cutOff = cutOff;
        this.startedAt = now;
    }

    public void complete(int counted, Instant now) {
        assessments = counted;
        completedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int run() {
        return run;
    }

    public Instant cutOff() {
        return cutOff;
    }

    public LocalDate monthFirst() {
        return monthFirst;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public int assessments() {
        return assessments;
    }
}
