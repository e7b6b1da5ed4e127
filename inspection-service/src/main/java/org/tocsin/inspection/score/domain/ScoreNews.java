package org.tocsin.inspection.score.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * What responsibility-service has told of an enterprise's score.
 *
 * @param score 0 to 100, one decimal
 */
public record ScoreNews(
        UUID unitId, BigDecimal score, ScoreClass scoreClass, Instant asOf, String ruleVersion) {}
