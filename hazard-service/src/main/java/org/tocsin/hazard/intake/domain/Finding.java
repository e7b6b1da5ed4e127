package org.tocsin.hazard.intake.domain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Grade;

/**
 * What this service reads of {@code inspection.finding-recorded}. Division, industry and grid come
 * with it, so that a finding at a unit not heard of yet is a hazard all the same.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Finding(
        UUID inspectionId,
        UUID findingId,
        UUID unitId,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable String part,
        @Nullable String item,
        String description,
        Grade grade,
        Instant foundAt,
        String inspector) {}
