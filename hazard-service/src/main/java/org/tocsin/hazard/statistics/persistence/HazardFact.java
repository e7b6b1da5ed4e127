package org.tocsin.hazard.statistics.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.Source;

/**
 * What statistics read of a hazard. The register alone writes the table; what it keeps of a case
 * file is not needed here.
 */
@Entity
@Immutable
@Table(name = "hazard")
public class HazardFact {

    @Id private UUID id;
    private String hazardNo;
    private UUID unitId;
    private String division;
    private String industry;
    private String grid;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Enumerated(EnumType.STRING)
    private HazardStatus status;

    private Instant statusSince;

    @Column(name = "reported_at")
    private Instant reportedAt;

    private Instant foundAt;
    private LocalDate deadline;
    private Instant rectifiedAt;

    private UUID recurrenceOf;

    private int failedReviews;

    protected HazardFact() {} // Hibernate

    public UUID id() {
        return id;
    }

    public String hazardNo() {
        return hazardNo;
    }

    public UUID unitId() {
        return unitId;
    }

    public String division() {
        return division;
    }

    public Grade grade() {
        return grade;
    }

    public HazardStatus status() {
        return status;
    }

    public Instant statusSince() {
        return statusSince;
    }
}
