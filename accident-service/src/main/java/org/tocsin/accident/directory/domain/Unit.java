package org.tocsin.accident.directory.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;

/** What this service knows of a unit: a copy, the register of units is elsewhere. */
@Entity
@Table(name = "directory_unit")
public class Unit {

    @Id
    @Column(name = "unit_id")
    private UUID id;

    private String kind;
    private String name;
    private String division;
    private String industry;
    private String grid;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "credit_code")
    private String creditCode;

    private boolean active;

    @Column(name = "risk_class")
    private String riskClass;

    @Column(name = "successor_id")
    private UUID successorId;

    @Column(name = "predecessor_id")
    private UUID predecessorId;

    protected Unit() {} // Hibernate

    public Unit(UUID id) {
        this.id = id;
    }

    /** Whether the announcement leaves the unit what it was known to be. */
    public boolean isLike(Announcement announced) {
        return Objects.equals(kind, announced.kind())
                && Objects.equals(industry, announced.industry());
    }

    /** Takes over the announced state whole. */
    public void update(Announcement announced) {
        kind = announced.kind();
        name = announced.name();
        division = announced.division();
        industry = announced.industry();
        grid = announced.grid();
        parentId = announced.parentId();
        creditCode = announced.creditCode();
        active = announced.active();
        riskClass = announced.riskClass();
        successorId = announced.successorId();
        predecessorId = announced.predecessorId();
    }

    /** A unit as its owner announces it; the fields that this service reads. */
    public record Announcement(
            UUID unitId,
            String kind,
            String name,
            String division,
            @Nullable String industry,
            @Nullable String grid,
            @Nullable UUID parentId,
            @Nullable String creditCode,
            boolean active,
            @Nullable String riskClass,
            @Nullable UUID successorId,
            @Nullable UUID predecessorId) {}

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String division() {
        return division;
    }

    public @Nullable String industry() {
        return industry;
    }

    /** The industry that an authority is narrowed to; an enterprise answers for itself whole. */
    public @Nullable String industryAnsweredFor() {
        return kind.equals("DEPARTMENT") ? industry : null;
    }

    public @Nullable String grid() {
        return grid;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public boolean active() {
        return active;
    }

    public @Nullable String riskClass() {
        return riskClass;
    }

    /** The unit that it was merged into. */
    public @Nullable UUID successorId() {
        return successorId;
    }
}
