package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Whose hazard it is and who supervises it: taken from the unit when the hazard was reported, and
 * compared with the scope of whoever asks.
 */
@Embeddable
public record Location(
        UUID unitId, String division, @Nullable String industry, @Nullable String grid) {

    private static final int COUNTY = 6;

    /** The county-level part of the code: the series that numbers are counted in. */
    public String county() {
        return division.substring(0, Math.min(COUNTY, division.length()));
    }
}
