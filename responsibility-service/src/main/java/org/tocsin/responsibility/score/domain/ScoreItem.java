package org.tocsin.responsibility.score.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tocsin.responsibility.rulebook.domain.ToldFact;

/**
 * One line of the explanation of a score.
 *
 * @param weight what the rule gives for it today
 * @param points what of that counts: less than the weight where the rule's cap is reached
 * @param leavesOn the first day on which it no longer counts, Asia/Shanghai
 */
public record ScoreItem(
        ScoreRule rule,
        ToldFact fact,
        LocalDate happenedOn,
        LocalDate leavesOn,
        boolean eased,
        BigDecimal weight,
        BigDecimal points) {

    ScoreItem counting(BigDecimal counted) {
        return new ScoreItem(rule, fact, happenedOn, leavesOn, eased, weight, counted);
    }
}
