package org.tocsin.gateway.map.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where the record belongs: what a reader's scope is compared with. */
@Embeddable
public record FeatureScope(
        @Column(name = "division") String division,
        @Nullable @Column(name = "industry") String industry,
        @Nullable @Column(name = "unit_id") UUID unitId,
        @Nullable @Column(name = "grid") String grid) {}
