package org.tocsin.hazard.riskpoint.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Location;

/** A risk point as it stands, without the history of its gradings. */
public record RiskPointSnapshot(
        UUID id,
        long version,
        Location location,
        RiskProfile profile,
        RiskPointStatus status,
        BigDecimal score,
        RiskColour colour,
        Instant updatedAt,
        @Nullable String retiredFor) {}
