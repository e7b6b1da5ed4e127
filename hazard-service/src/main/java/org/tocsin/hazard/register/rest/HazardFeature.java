package org.tocsin.hazard.register.rest;

import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Position;

/** A hazard on a map: a GeoJSON feature, RFC 7946. */
public record HazardFeature(String type, UUID id, Point geometry, HazardSummary properties) {

    /**
     * A point.
     *
     * @param coordinates longitude, then latitude, WGS84
     */
    public record Point(String type, List<Double> coordinates) {}

    static HazardFeature of(HazardSummary hazard) {
        Position position = hazard.position();
        Point point = new Point("Point", List.of(position.longitude(), position.latitude()));
        return new HazardFeature("Feature", hazard.id(), point, hazard);
    }
}
