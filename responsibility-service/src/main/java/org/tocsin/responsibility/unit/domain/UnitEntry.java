package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One change of one unit: from when it holds, when it was recorded, by whom, on what grounds, and
 * the unit before and after. Never changed and never deleted.
 */
@Entity
@Immutable
@Table(name = "unit_entry")
public class UnitEntry {

    @Id private UUID id;
    private UUID unitId;

    /** The event sequence of the unit after the change: counts its entries. */
    private long number;

    /** What was decided together (a merger of three units, a move and those that follow). */
    private UUID changeId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitStep step;

    private LocalDate effectiveOn;
    private Instant recordedAt;
    private String recordedBy;
    private String recordedByName;
    private @Nullable String reason;
    private @Nullable String documentNo;
    private @Nullable UUID parentBefore;
    private @Nullable UUID parentAfter;
    private @Nullable String stateBefore;
    private String stateAfter;
    private @Nullable String touched;

    protected UnitEntry() {} // Hibernate

    /**
     * @param before JSON of the state before, or {@code null} of a new unit
     * @param after JSON of the state after
     * @param touched JSON of what else the change touched, or {@code null}
     */
    public UnitEntry(
            UUID id,
            Unit unit,
            UnitStep step,
            Record record,
            @Nullable UUID parentBefore,
            @Nullable String before,
            String after,
            @Nullable String touched) {
        this.id = id;
        this.unitId = unit.id();
        this.number = unit.eventSequence();
        this.step = step;
        this.changeId = record.changeId();
        this.effectiveOn = record.effectiveOn();
        this.recordedAt = record.recordedAt();
        this.recordedBy = record.by();
        this.recordedByName = record.byName();
        this.reason = record.reason();
        this.documentNo = record.documentNo();
        this.parentBefore = parentBefore;
        this.parentAfter = unit.parentId();
        this.stateBefore = before;
        this.stateAfter = after;
        this.touched = touched;
    }

    /** What the entries of one change have in common. */
    public record Record(
            UUID changeId,
            LocalDate effectiveOn,
            Instant recordedAt,
            String by,
            String byName,
            @Nullable String reason,
            @Nullable String documentNo) {}

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public long number() {
        return number;
    }

    public UnitStep step() {
        return step;
    }

    public Record record() {
        return new Record(
                changeId, effectiveOn, recordedAt, recordedBy, recordedByName, reason, documentNo);
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable UUID parentBefore() {
        return parentBefore;
    }

    public @Nullable UUID parentAfter() {
        return parentAfter;
    }

    public @Nullable String stateBefore() {
        return stateBefore;
    }

    public String stateAfter() {
        return stateAfter;
    }

    public @Nullable String touched() {
        return touched;
    }
}
