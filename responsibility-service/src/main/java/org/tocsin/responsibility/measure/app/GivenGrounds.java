package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.tocsin.responsibility.fact.app.FactStore;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.GroundGiven;
import org.tocsin.responsibility.measure.domain.TargetUnit;

/** Checks the grounds that somebody gives: what is said to have been reported must have been. */
@ApplicationScoped
public class GivenGrounds {

    private final FactStore facts;

    GivenGrounds(FactStore facts) {
        this.facts = facts;
    }

    /**
     * @throws Refusal.RuleBroken if a fact is unknown or is of another unit; the two are not told
     *     apart
     */
    public List<Ground> of(List<GroundGiven> given, TargetUnit target) {
        return IntStream.range(0, given.size())
                .mapToObj(i -> ground(given.get(i), target, "/grounds/" + i + "/factId"))
                .toList();
    }

    private Ground ground(GroundGiven given, TargetUnit target, String pointer) {
        if (given.factId() == null) {
            return new Ground(given.text(), given.basis(), null, given.recordHref());
        }
        return facts.byId(given.factId())
                .filter(fact -> target.unitId().equals(fact.unitId()))
                .map(f -> new Ground(given.text(), given.basis(), f.id(), f.recordHref()))
                .orElseThrow(
                        () ->
                                TargetUnits.refused(
                                        pointer,
                                        "fact-unknown",
                                        "该单位没有这一事件",
                                        "Nothing of this id was reported of the unit"));
    }
}
