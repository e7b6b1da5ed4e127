package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an assessment came to.
 *
 * @param cutOff facts recorded by then count
 * @param ownGrade what the score amounts to
 * @param grade the one in effect: FAIL while a veto is confirmed, else the own one
 */
@Embeddable
public record Standing(
        BigDecimal score,
        Instant cutOff,
        @Enumerated(EnumType.STRING) Grade ownGrade,
        @Enumerated(EnumType.STRING) Grade grade,
        boolean vetoed) {

    static Standing of(Count count) {
        boolean vetoed = !count.vetoes().isEmpty();
        return new Standing(
                count.sheet().total(),
                count.cutOff(),
                count.grade(),
                vetoed ? Grade.FAIL : count.grade(),
                vetoed);
    }

    Standing under(boolean veto) {
        return new Standing(score, cutOff, ownGrade, veto ? Grade.FAIL : ownGrade, veto);
    }

    static @Nullable Grade gradeOf(@Nullable Standing standing) {
        return standing == null ? null : standing.grade();
    }
}
