package org.tocsin.responsibility.score.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.responsibility.score.domain.ScoreClass;
import org.tocsin.responsibility.score.domain.ScoreStanding;

/** The published form: {@code docs/events/tocsin.enterprise-score}. */
record ScorePayload(
        UUID unitId, BigDecimal score, ScoreClass scoreClass, Instant asOf, String ruleVersion) {

    static ScorePayload of(ScoreStanding standing) {
        return new ScorePayload(
                standing.unitId(),
                standing.score(),
                standing.scoreClass(),
                standing.asOf(),
                standing.ruleVersion());
    }
}
