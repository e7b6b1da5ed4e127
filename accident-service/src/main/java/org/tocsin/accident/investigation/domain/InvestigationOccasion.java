package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.accident.report.domain.Actor;

/**
 * The circumstances in which a command is handled; none of it comes from a request body.
 *
 * @param authority the level at which the actor's division acts, or {@code null} below the county
 * @param today the day of {@code at} in Asia/Shanghai
 * @param levelOf the level at which a division acts that the accident lies under; refuses others
 * @param placeOf where a unit is that the directory knows; {@code null} for others
 * @param openAmong of some measures those whose hazards are not struck off the register
 */
public record InvestigationOccasion(
        Actor actor,
        @Nullable InvestigationLevel authority,
        Instant at,
        LocalDate today,
        InvestigationTerms terms,
        Function<String, InvestigationLevel> levelOf,
        Function<UUID, UnitPlace> placeOf,
        Function<List<UUID>, Set<UUID>> openAmong) {}
