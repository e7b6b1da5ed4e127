package org.tocsin.inspection.visit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One problem found on site; it becomes exactly one hazard of the hazard register. */
@Entity
@Table(name = "finding")
public class Finding {

    @Id private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "inspection_id")
    private Inspection inspection;

    private int ordinal;
    private String part;
    private String item;
    private String description;

    @Enumerated(EnumType.STRING)
    private FindingGrade grade;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "inspector_name")
    private String inspector;

    protected Finding() {} // Hibernate

    Finding(Inspection inspection, int ordinal, NewFinding written, Actor by) {
        this.id = written.id();
        this.inspection = inspection;
        this.ordinal = ordinal;
        this.part = written.part();
        this.item = written.item();
        this.description = written.description();
        this.grade = written.grade();
        this.foundAt = inspection.visit().visitedAt();
        this.inspector = by.name();
    }

    /** Whether a repeated upload says the same again. */
    boolean says(NewFinding written) {
        return part.equals(written.part())
                && item.equals(written.item())
                && description.equals(written.description())
                && grade == written.grade();
    }

    public UUID id() {
        return id;
    }

    public int ordinal() {
        return ordinal;
    }

    public String part() {
        return part;
    }

    public String item() {
        return item;
    }

    public String description() {
        return description;
    }

    public FindingGrade grade() {
        return grade;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public String inspector() {
        return inspector;
    }
}
