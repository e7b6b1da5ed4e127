package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;

/** Where a unit is and what it does. */
public record UnitPlace(String division, @Nullable String industry, @Nullable String grid) {}
