package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
        Map<Cell, Set<String>> campaigns = new TreeMap<>(Cell.ORDER);
        Set<String> allCampaigns = new HashSet<>();
        for (Group group : visits.campaigns(question)) {
            campaigns
                    .computeIfAbsent(settled.cell(group.keys()), _ -> new HashSet<>())
                    .addAll(group.by());
            allCampaigns.addAll(group.by());
        }
        if (!question.groupBy().isEmpty()) {
            Map<Cell, List<Long>> cells = new TreeMap<>(Cell.ORDER);
            for (Group group : visits.counters(question)) {
                cells.merge(settled.cell(group.keys()), group.figures(), Counters::plus);
            }
            cells.forEach(
                    (cell, figures) ->
                            rows.add(row(cell, campaigns.getOrDefault(cell, Set.of()), figures)));
        }
        Question whole = question.by(List.of());
        List<Long> total = visits.counters(whole).getFirst().figures();
        return new Statistics<>(
                settled.whole(),
                question.groupBy(),
                Formulas.COUNTERS,
                Formulas.COUNTER_TERMS,
                rows,
                List.of(row(settled.whole(), allCampaigns, total)));
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
