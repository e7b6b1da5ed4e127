package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A score with its explanation: the base and the items add up to it, between floor and 100.
 *
 * @param asOf from what was known then, on that day
 * @param vetoes those that hold the class at D
 * @param changesOn the next day on which the passage of time alone may change it, if any
 */
public record ScoreSheet(
        UUID unitId,
        BigDecimal score,
        ScoreClass scoreClass,
        Instant asOf,
        String ruleVersion,
        BigDecimal base,
        List<ScoreItem> items,
        List<UUID> vetoes,
        @Nullable LocalDate changesOn) {

    public ScoreSheet {
        items = List.copyOf(items);
        vetoes = List.copyOf(vetoes);
    }
}
