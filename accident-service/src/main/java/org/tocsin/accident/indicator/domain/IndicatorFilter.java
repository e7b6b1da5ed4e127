package org.tocsin.accident.indicator.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * Which control indicators of a list are asked for; {@code null} means all.
 *
 * @param division the subtree of a division
 */
public record IndicatorFilter(
        @Nullable Integer year,
        @Nullable String division,
        @Nullable UUID unitId,
        @Nullable LimitedMeasure measure) {}
