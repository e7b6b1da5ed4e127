package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
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

    @Column(name = "checklist_id")
    private @Nullable UUID checklistId;

    @Column(name = "check_item")
    private @Nullable String checkItem;

    @ElementCollection
    @CollectionTable(name = "finding_measure", joinColumns = @JoinColumn(name = "finding_id"))
    @MapKeyColumn(name = "measure")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Measure, MeasureStand> measures = new EnumMap<>(Measure.class);

    protected Finding() {} // Hibernate

    Finding(Inspection inspection, int ordinal, DraftFinding draft, Actor by, Instant at) {
        NewFinding written = draft.written();
        this.id = written.id();
        this.inspection = inspection;
        this.ordinal = ordinal;
        this.part = written.part();
        this.item = written.item();
        this.description = written.description();
        this.grade = written.grade();
        this.foundAt = inspection.visit().visitedAt();
        this.inspector = by.name();
        this.checklistId = written.checklistId();
        this.checkItem = written.checkItem();
        draft.demanded().forEach(measure -> measures.put(measure, MeasureStand.DEMANDED));
        written.measures().forEach(decided -> decide(decided, by, at));
    }

    /**
     * @return whether that was not decided already
     */
    final boolean decide(MeasureDecision decided, Actor by, Instant at) {
        MeasureStand stand = measures.get(decided.measure());
        if (stand != null && stand.says(decided)) {
            return false;
        }
        boolean demanded = stand != null && stand.demanded();
        measures.put(decided.measure(), MeasureStand.of(demanded, decided, by, at));
        return true;
    }

    boolean demands(Measure measure) {
        return measures.containsKey(measure) && measures.get(measure).demanded();
    }

    boolean belongsTo(UUID checklist, String code) {
        return checklist.equals(checklistId) && code.equals(checkItem);
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

    /** With {@link #checkItem}; {@code null} for a finding that belongs to no checklist. */
    public @Nullable UUID checklistId() {
        return checklistId;
    }

    public @Nullable String checkItem() {
        return checkItem;
    }

    /** What is demanded or was ordered, in the order of the enumeration. */
    public Map<Measure, MeasureStand> measures() {
        return Collections.unmodifiableMap(new TreeMap<>(measures));
    }
}
