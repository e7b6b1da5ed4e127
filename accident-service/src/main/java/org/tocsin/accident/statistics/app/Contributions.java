package org.tocsin.accident.statistics.app;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.FactState;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Period;

/**
 * Says which cell of a table an accident falls into, and with what: the arithmetic of {@link
 * Statistics} for one accident.
 *
 * @param members the divisions of the subtree that the table covers
 * @param children for every division below its root, the child that it belongs to
 * @param yearsLater by how much the keys are moved: one for the same period a year before
 */
public record Contributions(
        List<Dimension> groupBy,
        List<Measure> measures,
        AccidentKinds kinds,
        Period period,
        Set<String> members,
        Map<String, String> children,
        int yearsLater) {

    /** The cell and the figures of one accident. */
    public record Contribution(Map<String, String> keys, Map<String, BigDecimal> figures) {}

    /**
     * @return {@code null} where it contributes nothing
     */
    public @Nullable Contribution of(@Nullable FactState facts) {
        if (facts == null || !facts.counts() || !covers(facts)) {
            return null;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        groupBy.forEach(d -> keys.put(d.parameter(), key(d, facts)));
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        measures.forEach(m -> figures.put(m.parameter(), facts.sums().of(m)));
        return new Contribution(keys, figures);
    }

    private boolean covers(FactState facts) {
        return !facts.occurredOn().isBefore(period.from())
                && !facts.occurredOn().isAfter(period.to())
                && members.contains(facts.division())
                && facts.isOneOf(kinds);
    }

    private String key(Dimension dimension, FactState facts) {
        return switch (dimension) {
            case CATEGORY -> facts.category().name();
            case SEVERITY -> facts.severity().name();
            case TYPE -> facts.type().qualified();
            case INDUSTRY -> facts.section();
            case DIVISION -> children.getOrDefault(facts.division(), facts.division());
            case DAY, WEEK, MONTH, QUARTER, YEAR ->
                    dimension.keyOf(facts.occurredOn().plusYears(yearsLater));
        };
    }
}
