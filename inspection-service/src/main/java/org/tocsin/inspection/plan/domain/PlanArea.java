package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;

/**
 * What part of the world a plan is about, and who may see it.
 *
 * @param industry code prefix; {@code null} for all industries
 */
@Embeddable
public record PlanArea(String division, @Nullable String industry) {

    private static final int COUNTY = 6;

    /** Whose series of numbers it belongs to. */
    public String county() {
        return division.substring(0, Math.min(COUNTY, division.length()));
    }

    public boolean covers(@Nullable String unitIndustry) {
        return industry == null || (unitIndustry != null && unitIndustry.startsWith(industry));
    }
}
