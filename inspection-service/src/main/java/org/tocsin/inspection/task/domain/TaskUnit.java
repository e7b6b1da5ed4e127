package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The unit to be inspected, as the directory knew it when the task was made. */
@Embeddable
public record TaskUnit(
        @Column(name = "unit_id") UUID id,
        @Column(name = "unit_name") String name,
        String division,
        @Nullable String industry,
        @Nullable String grid) {

    private static final int COUNTY = 6;

    /** Whose series of numbers it belongs to. */
    public String county() {
        return division.substring(0, Math.min(COUNTY, division.length()));
    }
}
