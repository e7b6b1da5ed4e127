package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.tocsin.inspection.score.domain.ScoreClass;

/**
 * A unit that the rule applied to when the draw was made.
 *
 * @param weight of a random draw
 * @param drawKey of a random draw, as it was computed
 * @param drawn whether tasks were made for it
 */
@Embeddable
public record DrawCandidate(
        UUID unitId,
        String unitName,
        @Enumerated(EnumType.STRING) ScoreClass scoreClass,
        @Nullable Integer weight,
        @Nullable String drawKey,
        boolean drawn,
        int tasks) {}
