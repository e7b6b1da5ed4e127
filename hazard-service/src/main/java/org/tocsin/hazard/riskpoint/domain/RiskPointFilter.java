package org.tocsin.hazard.riskpoint.domain;

import jakarta.annotation.Nullable;
import java.util.Set;
import java.util.UUID;

/** What a list of risk points is asked for; {@code null} and empty ask for everything. */
public record RiskPointFilter(
        @Nullable String division,
        @Nullable UUID unitId,
        Set<RiskColour> colours,
        @Nullable RiskPointStatus status) {}
