package org.tocsin.responsibility.assessment.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/**
 * Everything that was recorded by a cut-off and can matter to a number of units, sorted by unit and
 * by division once, so that a thousand units are scored in one pass over the year.
 */
public final class FactPool {

    private static final String INDICATOR = "indicator.";

    private final Netting netting;
    private final Map<UUID, List<ScoringFact>> byUnit = new HashMap<>();
    private final Map<String, List<ScoringFact>> byDivision = new HashMap<>();
    private final Map<String, ScoringFact> lastOfLimit = new HashMap<>();

    /**
     * @param facts in any order, each once
     */
    public FactPool(Collection<ScoringFact> facts) {
        netting = new Netting(facts);
        facts.stream().sorted(ScoringFact.ORDER).forEach(this::sortIn);
    }

    private void sortIn(ScoringFact raw) {
        if (raw.type().startsWith(INDICATOR)) {
            String key = raw.fields().get("agreementId") + "/" + raw.fields().get("measure");
            lastOfLimit.merge(key, raw, FactPool::later);
            return;
        }
        ScoringFact fact = netting.placed(raw);
        if (fact.unitId() != null) {
            byUnit.computeIfAbsent(fact.unitId(), _ -> new ArrayList<>()).add(fact);
        }
        if (fact.division() != null) {
            byDivision.computeIfAbsent(fact.division(), _ -> new ArrayList<>()).add(fact);
        }
    }

    /** Of one indicator by its own order, of several for one limit by time. */
    private static ScoringFact later(ScoringFact one, ScoringFact other) {
        boolean newer =
                one.aggregateId().equals(other.aggregateId())
                        ? other.sequence() > one.sequence()
                        : ScoringFact.ORDER.compare(other, one) > 0;
        return newer ? other : one;
    }

    Netting netting() {
        return netting;
    }

    /** What was last told of a limit; {@code null} if nothing: then it was kept. */
    ScoringFact lastOf(Limit limit) {
        return lastOfLimit.get(limit.agreementId() + "/" + limit.measure());
    }

    /** The facts that count for a unit, in one order whatever came first. */
    Stream<ScoringFact> of(JudgedUnit unit, Area area, Reach reach) {
        if (reach == Reach.UNIT || area.divisions().isEmpty()) {
            return byUnit.getOrDefault(unit.unitId(), List.of()).stream();
        }
        return area.divisions().stream()
                .flatMap(code -> byDivision.getOrDefault(code, List.of()).stream())
                .filter(area::covers)
                .sorted(ScoringFact.ORDER);
    }
}
