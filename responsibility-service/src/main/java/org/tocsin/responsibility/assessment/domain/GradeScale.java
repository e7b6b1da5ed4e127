package org.tocsin.responsibility.assessment.domain;

import java.math.BigDecimal;

/** From how many points on a grade is given, inclusive. */
public record GradeScale(BigDecimal excellent, BigDecimal good, BigDecimal pass) {

    public GradeScale {
        if (excellent.compareTo(good) <= 0 || good.compareTo(pass) <= 0) {
            throw new IllegalArgumentException(
                    "Grades must descend: %s, %s, %s".formatted(excellent, good, pass));
        }
    }

    public Grade of(BigDecimal score) {
        if (score.compareTo(excellent) >= 0) {
            return Grade.EXCELLENT;
        }
        if (score.compareTo(good) >= 0) {
            return Grade.GOOD;
        }
        return score.compareTo(pass) >= 0 ? Grade.PASS : Grade.FAIL;
    }
}
