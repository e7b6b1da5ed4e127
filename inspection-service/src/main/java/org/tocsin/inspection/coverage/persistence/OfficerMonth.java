package org.tocsin.inspection.coverage.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What {@link OfficerVisit} adds up to in a month, as {@link OfficerVisitRepository} keeps it. */
@Entity
@Immutable
@Table(name = "officer_month")
@IdClass(OfficerMonth.Key.class)
public class OfficerMonth {

    @Id private long officerId;
    @Id private int visitedMonth;
    @Id private String division;
    private int days;
    private int visits;

    protected OfficerMonth() {} // Hibernate

    /** Its key. */
    record Key(long officerId, int visitedMonth, String division) {}

    public long officerId() {
        return officerId;
    }

    public int days() {
        return days;
    }

    public int visits() {
        return visits;
    }
}
