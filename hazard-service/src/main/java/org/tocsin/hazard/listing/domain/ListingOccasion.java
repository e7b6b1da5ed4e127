package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.tocsin.hazard.register.domain.Actor;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param authority the level at which the actor's division acts, or {@code null} below the county
 * @param today the day of {@code at} in Asia/Shanghai
 * @param acceptanceWithinDays calendar days for the authority to decide on an acceptance
 * @param hazard how the hazard stands; asked only where it matters
 * @param unitName the unit's name today; asked only where it matters
 */
public record ListingOccasion(
        Actor actor,
        @Nullable ListingLevel authority,
        Instant at,
        LocalDate today,
        int acceptanceWithinDays,
        Supplier<HazardFitness> hazard,
        Supplier<String> unitName) {}
