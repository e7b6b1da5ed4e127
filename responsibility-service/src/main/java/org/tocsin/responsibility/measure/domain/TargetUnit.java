package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Whom it is about, as the directory had it then; what scopes are compared with.
 *
 * @param anchorUnitId the enterprise for what is inside one, else the unit itself
 */
@Embeddable
public record TargetUnit(
        UUID unitId,
        UUID anchorUnitId,
        String unitName,
        @Nullable String creditCode,
        String division,
        @Nullable String industry,
        @Nullable String grid) {

    private static final int COUNTY_CODE = 6;

    /** The county's code, under which serial numbers run. */
    public String county() {
        return division.substring(0, COUNTY_CODE);
    }
}
