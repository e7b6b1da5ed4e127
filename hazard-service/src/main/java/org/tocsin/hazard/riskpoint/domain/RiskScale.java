package org.tocsin.hazard.riskpoint.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/**
 * The values that may be judged, and what the result means; local practice.
 *
 * @param red the lowest D that is red; {@code orange} and {@code yellow} likewise, below is blue
 */
public record RiskScale(
        List<BigDecimal> likelihoods,
        List<BigDecimal> exposures,
        List<BigDecimal> consequences,
        BigDecimal red,
        BigDecimal orange,
        BigDecimal yellow) {

    public RiskScale {
        likelihoods = List.copyOf(likelihoods);
        exposures = List.copyOf(exposures);
        consequences = List.copyOf(consequences);
        if (red.compareTo(orange) <= 0 || orange.compareTo(yellow) <= 0) {
            throw new IllegalArgumentException("The thresholds of risk colours must descend");
        }
    }

    public RiskColour colour(BigDecimal score) {
        if (score.compareTo(red) >= 0) {
            return RiskColour.RED;
        }
        if (score.compareTo(orange) >= 0) {
            return RiskColour.ORANGE;
        }
        return score.compareTo(yellow) >= 0 ? RiskColour.YELLOW : RiskColour.BLUE;
    }

    /** Refuses values that are not on the scale, naming each. */
    public void check(Lec lec) {
        List<Violation> wrong = new ArrayList<>();
        check("/likelihood", lec.likelihood(), likelihoods, wrong);
        check("/exposure", lec.exposure(), exposures, wrong);
        check("/consequence", lec.consequence(), consequences, wrong);
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(
                    Text.of("LEC 取值不在规定的分值表中", "A value is not on the LEC scale"), wrong);
        }
    }

    private static void check(
            String pointer, BigDecimal value, List<BigDecimal> scale, List<Violation> wrong) {
        if (scale.stream().noneMatch(step -> step.compareTo(value) == 0)) {
            String steps =
                    scale.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
            wrong.add(
                    Violation.of(
                            pointer,
                            "not-on-the-scale",
                            "可取值：" + steps,
                            "Values to choose from: " + steps));
        }
    }
}
