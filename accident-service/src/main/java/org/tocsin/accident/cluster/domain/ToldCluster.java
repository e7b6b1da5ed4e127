package org.tocsin.accident.cluster.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A cluster that has been told: it may grow, but is not told again. */
@Entity
@Table(name = "accident_cluster")
public class ToldCluster {

    @Id private UUID id;
    private String division;

    @Enumerated(EnumType.STRING)
    private ClusterKind dimension;

    private String kind;

    @Column(name = "first_on")
    private LocalDate firstOn;

    @Column(name = "last_on")
    private LocalDate lastOn;

    private long accidents;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "detected_at")
    private Instant detectedAt;

    protected ToldCluster() {} // Hibernate

    public ToldCluster(
            UUID id, ClusterPlace place, ClusterRule.Run run, Instant asOf, Instant detectedAt) {
        this.id = id;
        this.division = place.division();
        this.dimension = place.dimension();
        this.kind = place.kind();
        this.asOf = asOf;
        this.detectedAt = detectedAt;
        this.firstOn = run.from();
        this.lastOn = run.to();
        this.accidents = run.accidents();
    }

    public boolean isContinuedBy(ClusterRule.Run run, ClusterRule rule) {
        return rule.continues(run, firstOn, lastOn);
    }

    /** Takes in what has come since. */
    public void grow(ClusterRule.Run run) {
        firstOn = run.from().isBefore(firstOn) ? run.from() : firstOn;
        lastOn = run.to().isAfter(lastOn) ? run.to() : lastOn;
        accidents = run.accidents();
    }

    public UUID id() {
        return id;
    }

    public ClusterPlace place() {
        return new ClusterPlace(division, dimension, kind);
    }

    public ClusterRule.Run run() {
        return new ClusterRule.Run(firstOn, lastOn, accidents);
    }

    public Instant asOf() {
        return asOf;
    }

    public Instant detectedAt() {
        return detectedAt;
    }
}
