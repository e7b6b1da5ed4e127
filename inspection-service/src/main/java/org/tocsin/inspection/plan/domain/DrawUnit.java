package org.tocsin.inspection.plan.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;
import org.tocsin.inspection.score.domain.ScoreClass;

/**
 * A unit that a rule applies to, with what the rule has made for it so far.
 *
 * @param tasks made by this rule and not cancelled
 * @param lastSlot the last one made by this rule, cancelled or not; 0 for none
 */
public record DrawUnit(
        UUID id,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        ScoreClass scoreClass,
        int tasks,
        int lastSlot) {}
