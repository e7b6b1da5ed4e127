package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The hazard that is listed and who supervises its unit: taken from the hazard when the listing was
 * proposed, and compared with the scope of whoever asks.
 */
@Embeddable
public record ListedMatter(
        UUID hazardId,
        String hazardNo,
        UUID unitId,
        String division,
        @Nullable String industry,
        @Nullable String grid) {}
