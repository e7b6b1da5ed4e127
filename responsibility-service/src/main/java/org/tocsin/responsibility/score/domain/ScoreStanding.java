package org.tocsin.responsibility.score.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A score as it stands.
 *
 * @param sequence how often it was told
 * @param asOf from what was known then
 * @param changedAt when it was last another one than before
 */
public record ScoreStanding(
        UUID unitId,
        long version,
        ScoredUnit unit,
        BigDecimal score,
        ScoreClass scoreClass,
        boolean vetoed,
        Instant asOf,
        String ruleVersion,
        long sequence,
        @Nullable LocalDate changesOn,
        Instant changedAt) {

    /**
     * The id of the score, which no other record of this service has: the enterprise's own id
     * counts the events of the enterprise itself.
     */
    public UUID scoreId() {
        return UUID.nameUUIDFromBytes(
                ("enterprise-score/" + unitId).getBytes(StandardCharsets.UTF_8));
    }
}
