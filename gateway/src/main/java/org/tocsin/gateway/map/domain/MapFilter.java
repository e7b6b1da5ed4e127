package org.tocsin.gateway.map.domain;

import jakarta.annotation.Nullable;
import java.util.Set;

/**
 * Which features are asked for.
 *
 * @param statuses empty for all
 * @param grades empty for all
 */
public record MapFilter(
        @Nullable FeatureKind kind,
        Set<FeatureStatus> statuses,
        Set<FeatureGrade> grades,
        @Nullable String division,
        @Nullable MapBox box) {

    public MapFilter {
        statuses = Set.copyOf(statuses);
        grades = Set.copyOf(grades);
    }
}
