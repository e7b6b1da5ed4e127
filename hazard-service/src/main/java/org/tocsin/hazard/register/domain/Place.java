package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Where exactly in or around the unit the hazard is, as far as it is known.
 *
 * @param riskPointId the enterprise's risk point (风险点) that the hazard belongs to
 * @param longitude WGS84, degrees east; there if and only if the latitude is
 * @param latitude WGS84, degrees north
 */
@Embeddable
public record Place(
        @Nullable UUID riskPointId, @Nullable Double longitude, @Nullable Double latitude) {

    public static final Place UNKNOWN = new Place(null, null, null);

    public static Place at(double longitude, double latitude) {
        return new Place(null, longitude, latitude);
    }
}
