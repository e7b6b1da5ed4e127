package org.tocsin.hazard.listing.domain;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/**
 * Whether a hazard can be put under listed supervision just now: asked when it is proposed, and
 * again when it is approved, because meanwhile it may have been downgraded or closed.
 *
 * @param listableGrade whether its grade is one that is listed [conf: MAJOR]
 * @param verified whether an officer has seen it
 * @param rectified whether its rectification has passed a review
 * @param ended whether nobody works on it any more
 */
public record HazardFitness(
        boolean listableGrade, boolean verified, boolean rectified, boolean ended) {

    private static final Text REFUSED =
            Text.of("该隐患不能挂牌督办", "This hazard cannot be put under listed supervision");

    /**
     * @throws Refusal.RuleBroken naming everything that stands in the way
     */
    public void check() {
        List<Violation> unmet = unmet();
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(REFUSED, unmet);
        }
    }

    List<Violation> unmet() {
        List<Violation> unmet = new ArrayList<>();
        if (ended) {
            unmet.add(Violation.of(null, "hazard-ended", "该隐患已办结", "The hazard is no longer open"));
        } else if (!verified) {
            unmet.add(
                    Violation.of(
                            null,
                            "hazard-not-verified",
                            "该隐患尚未核实",
                            "The hazard has not been verified yet"));
        }
        if (!listableGrade) {
            unmet.add(
                    Violation.of(
                            null,
                            "grade-not-listable",
                            "该等级的隐患不实行挂牌督办",
                            "Hazards of this grade are not put under listed supervision"));
        }
        return unmet;
    }
}
