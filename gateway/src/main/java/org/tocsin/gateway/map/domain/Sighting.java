package org.tocsin.gateway.map.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * What one event says of a record; what it does not say stays as it was.
 *
 * @param grade of a hazard, or severity of an accident
 */
public record Sighting(
        @Nullable String number,
        @Nullable String status,
        @Nullable String grade,
        FeatureScope scope,
        Instant at,
        long sequence) {}
