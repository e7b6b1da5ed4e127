package org.tocsin.gateway.map.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A hazard or an accident as its last event left it. */
@Entity
@Table(name = "map_feature")
public class MapFeature {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private FeatureKind kind;

    @Column(name = "serial_number")
    private String number;

    private String status;
    @Nullable private String grade;
    @Nullable private Double longitude;
    @Nullable private Double latitude;
    @Embedded private FeatureScope scope;

    @Column(name = "changed_at")
    private Instant changedAt;

    private long sequence;

    protected MapFeature() {} // Hibernate

    public MapFeature(UUID id, FeatureKind kind) {
        this.id = id;
        this.kind = kind;
        this.number = "";
        this.status = "";
    }

    /** What an event says of the record as a whole. */
    public void become(Sighting seen) {
        number = seen.number() == null ? number : seen.number();
        status = seen.status() == null ? status : seen.status();
        grade = seen.grade() == null ? grade : seen.grade();
        scope = seen.scope();
        changedAt = seen.at();
        sequence = seen.sequence();
    }

    /**
     * @param found {@code null} if nobody knows where it is
     */
    public void locate(@Nullable Point found) {
        longitude = found == null ? null : found.longitude();
        latitude = found == null ? null : found.latitude();
    }

    public @Nullable Point point() {
        return longitude == null || latitude == null ? null : new Point(longitude, latitude);
    }

    public UUID id() {
        return id;
    }

    public FeatureKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public String status() {
        return status;
    }

    public @Nullable String grade() {
        return grade;
    }

    public FeatureScope scope() {
        return scope;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long sequence() {
        return sequence;
    }
}
