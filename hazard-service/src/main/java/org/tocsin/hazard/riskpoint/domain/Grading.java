package org.tocsin.hazard.riskpoint.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import org.tocsin.hazard.register.domain.Actor;

/**
 * A judgement of a risk. It keeps the colour it had by the thresholds of its day: other thresholds
 * change nothing of what was judged.
 */
@Embeddable
public record Grading(
        @Embedded Lec lec,
        BigDecimal score,
        @Enumerated(EnumType.STRING) RiskColour colour,
        @Column(name = "graded_by") String by,
        @Column(name = "graded_by_name") String byName,
        @Column(name = "graded_at") Instant at) {

    static Grading of(Lec lec, RiskScale scale, Actor actor, Instant at) {
        scale.check(lec);
        BigDecimal score = lec.score();
        return new Grading(lec, score, scale.colour(score), actor.id(), actor.name(), at);
    }

    boolean judges(Lec other) {
        return lec.likelihood().compareTo(other.likelihood()) == 0
                && lec.exposure().compareTo(other.exposure()) == 0
                && lec.consequence().compareTo(other.consequence()) == 0;
    }
}
