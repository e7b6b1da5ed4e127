package org.tocsin.hazard.riskpoint.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.tocsin.hazard.register.domain.Place;

/**
 * What there is and what is done about it.
 *
 * @param codes of accident types, separated by commas
 * @param longitude WGS84, degrees; there if and only if the latitude is
 */
@Embeddable
public record RiskProfile(
        String name,
        String part,
        @Column(name = "accident_types") String codes,
        String measures,
        String responsiblePerson,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    static RiskProfile of(RiskPointForm form) {
        Place place = form.position() == null ? Place.UNKNOWN : form.position().place(null);
        return new RiskProfile(
                form.name().strip(),
                form.part().strip(),
                String.join(",", form.accidentTypes()),
                form.measures(),
                form.responsiblePerson(),
                place.longitude(),
                place.latitude());
    }

    public List<String> accidentTypes() {
        return List.of(codes.split(","));
    }

    public Place place() {
        return new Place(null, longitude, latitude);
    }
}
