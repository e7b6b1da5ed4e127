package org.tocsin.hazard.riskpoint.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * The three judgements of the LEC method (作业条件危险性评价法).
 *
 * @param likelihood L, how likely an accident is
 * @param exposure E, how often people are exposed
 * @param consequence C, how bad it would be
 */
@Embeddable
public record Lec(BigDecimal likelihood, BigDecimal exposure, BigDecimal consequence) {

    /** D = L × E × C, exactly. */
    BigDecimal score() {
        return likelihood.multiply(exposure).multiply(consequence);
    }
}
