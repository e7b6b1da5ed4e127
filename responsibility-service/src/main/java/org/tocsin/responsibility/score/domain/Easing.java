package org.tocsin.responsibility.score.domain;

import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What makes a matter weigh less once it is put right.
 *
 * @param by types of facts of the same record, later than the one that counts
 * @param points what it weighs from then on
 */
@Schema(name = "ScoreEasing", description = "What it weighs once it is put right 整改后减轻")
public record Easing(Set<String> by, BigDecimal points) {

    public Easing {
        by = Set.copyOf(by);
    }
}
