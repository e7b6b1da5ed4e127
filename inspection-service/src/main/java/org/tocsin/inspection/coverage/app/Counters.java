package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.inspection.coverage.domain.Rate;
import org.tocsin.inspection.coverage.persistence.VisitFigures;

/** How much was inspected, each measure by itself. */
@ApplicationScoped
public class Counters {

    private static final List<Long> NOTHING = Collections.nCopies(6, 0L);

    private final Questions questions;
    private final VisitFigures visits;

    Counters(Questions questions, VisitFigures visits) {
        this.questions = questions;
        this.visits = visits;
    }

    /**
     * @param asked by month, division, industry and kind, at most two of them
     */
    @Transactional
    public Statistics<CounterRow> answer(Asked asked) {
        Settled settled = questions.settle(asked);
        Question question = settled.question();
        List<CounterRow> rows = new ArrayList<>();
        Map<Cell, Set<String>> campaigns = campaigns(settled, question);
        Map<Cell, List<Long>> cells = new TreeMap<>(Cell.ORDER);
        List<Long> total = NOTHING;
        for (Group group : visits.counters(question)) {
            cells.merge(settled.cell(group.keys()), group.figures(), Counters::plus);
            total = plus(total, group.figures());
        }
        if (!question.groupBy().isEmpty()) {
            total = withUnits(total, visits.units(question));
            cells.forEach(
                    (cell, figures) ->
                            rows.add(row(cell, campaigns.getOrDefault(cell, Set.of()), figures)));
        }
        Set<String> all = new HashSet<>();
        campaigns.values().forEach(all::addAll);
        return new Statistics<>(
                settled.whole(),
                question.groupBy(),
                Formulas.COUNTERS,
                Formulas.COUNTER_TERMS,
                rows,
                List.of(row(settled.whole(), all, total)));
    }

    private Map<Cell, Set<String>> campaigns(Settled settled, Question question) {
        Map<Cell, Set<String>> campaigns = new TreeMap<>(Cell.ORDER);
        for (Group group : visits.campaigns(question)) {
            campaigns
                    .computeIfAbsent(settled.cell(group.keys()), _ -> new HashSet<>())
                    .addAll(group.by());
        }
        return campaigns;
    }

    /** A unit that is in several groups is one unit. */
    private static List<Long> withUnits(List<Long> figures, long units) {
        List<Long> counted = new ArrayList<>(figures);
        counted.set(1, units);
        return counted;
    }

    private static List<Long> plus(List<Long> one, List<Long> other) {
        return IntStream.range(0, one.size()).mapToObj(i -> one.get(i) + other.get(i)).toList();
    }

    private static CounterRow row(Cell of, Set<String> campaigns, List<Long> figures) {
        long findings = figures.get(2);
        long rectified = figures.get(4);
        return new CounterRow(
                of,
                campaigns.size(),
                figures.get(0),
                figures.get(1),
                findings,
                rectified,
                figures.get(5),
                Rate.of(rectified, findings, "NO_FINDING"),
                new CounterRow.Links(
                        Records.visits(of).link(), Records.visits(of).with("open", true).link()));
    }
}
