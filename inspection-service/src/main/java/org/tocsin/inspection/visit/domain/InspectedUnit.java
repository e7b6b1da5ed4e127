package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The unit as the directory knew it on the day: a visit stays where it happened. */
@Embeddable
public record InspectedUnit(
        @Column(name = "unit_id") UUID id,
        @Column(name = "unit_name") String name,
        String division,
        @Nullable String industry,
        @Nullable String grid) {}
