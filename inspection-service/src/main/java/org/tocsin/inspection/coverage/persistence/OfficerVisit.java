package org.tocsin.inspection.coverage.persistence;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tocsin.inspection.visit.domain.InspectionKind;

/** That somebody was at a unit on a day, as {@link OfficerVisitRepository} has written it. */
@Entity
@Immutable
@Table(name = "officer_visit")
@IdClass(OfficerVisit.Key.class)
public class OfficerVisit {

    @Id private UUID inspectionId;
    @Id private long officerId;
    private LocalDate visitedOn;
    private int visitedMonth;
    private int dayBit;
    private UUID unitId;
    private String division;
    private @Nullable String industry;
    private @Nullable String grid;

    @Enumerated(EnumType.STRING)
    private InspectionKind kind;

    private @Nullable UUID taskId;
    private int findings;

    protected OfficerVisit() {} // Hibernate

    /** Its key. */
    record Key(UUID inspectionId, long officerId) {}

    public UUID inspectionId() {
        return inspectionId;
    }

    public long officerId() {
        return officerId;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    public UUID unitId() {
        return unitId;
    }
}
