package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * From when until when a unit owes weekly reports. The directory says only how a unit is now; a
 * sweep that runs weeks late must know how it was then.
 */
@Entity
@Table(name = "reporting_period")
public class ReportingPeriod {

    @Id private UUID id;
    @Embedded private ReportingUnit unit;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ReportingPeriod() {} // Hibernate

    public ReportingPeriod(UUID id, ReportingUnit unit, Instant beganAt) {
        this.id = id;
        this.unit = unit;
        this.beganAt = beganAt;
    }

    /** The unit goes on, perhaps under another name or elsewhere. */
    public void goOnAs(ReportingUnit changed) {
        unit = changed;
    }

    public void end(Instant at) {
        endedAt = at;
    }

    public ReportingUnit unit() {
        return unit;
    }
}
