package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Dimension;
import org.tocsin.hazard.statistics.domain.Group;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.hazard.statistics.domain.Rate;
import org.tocsin.hazard.statistics.persistence.CoverageRepository;

/** How many of the enterprises look for hazards themselves (企业自查率). */
@ApplicationScoped
public class SelfCheckCoverage {

    private final Questions questions;
    private final CoverageRepository enterprises;

    SelfCheckCoverage(Questions questions, CoverageRepository enterprises) {
        this.questions = questions;
        this.enterprises = enterprises;
    }

    /**
     * @param question not by source
     */
    @Transactional
    public Statistics<CoverageRow> answer(
            Question question, @Nullable LocalDate from, @Nullable LocalDate to) {
        Settled settled = questions.ofPeriod(question, from, to);
        Question whole = settled.question().by(List.of());
        List<CoverageRow> totals =
                List.of(
                        row(
                                settled.whole(),
                                enterprises.enterprises(whole).getFirst().sums().get(0),
                                enterprises.selfChecking(whole).getFirst().sums().get(0)));
        return new Statistics<>(
                settled.whole(),
                settled.question().groupBy(),
                Formulas.COVERAGE,
                Formulas.COVERAGE_TERMS,
                settled.question().groupBy().isEmpty() ? List.of() : rows(settled),
                totals,
                Map.of());
    }

    /** Every month has all enterprises; an enterprise counts once in each month. */
    private List<CoverageRow> rows(Settled settled) {
        Question timeless =
                settled.question()
                        .by(
                                settled.question().groupBy().stream()
                                        .filter(d -> d != Dimension.MONTH)
                                        .toList());
        List<Group> all =
                enterprises.enterprises(timeless).stream()
                        .flatMap(group -> inEachMonth(settled, group))
                        .toList();
        Tally there = Tally.of(settled, all);
        Tally checking = Tally.of(settled, enterprises.selfChecking(settled.question()));
        List<CoverageRow> rows = new ArrayList<>();
        for (Cell cell : there.cells()) {
            rows.add(
                    row(
                            cell,
                            there.at(cell, List.of()).get(0),
                            checking.at(cell, List.of()).get(0)));
        }
        return rows;
    }

    private static Stream<Group> inEachMonth(Settled settled, Group group) {
        if (!settled.question().isBy(Dimension.MONTH)) {
            return Stream.of(group);
        }
        return settled.question().period().months().stream()
                .map(YearMonth::toString)
                .map(
                        month -> {
                            Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
                            keys.putAll(group.keys());
                            keys.put(Dimension.MONTH, month);
                            return new Group(keys, group.by(), group.sums());
                        });
    }

    private static CoverageRow row(Cell of, long enterprises, long selfChecking) {
        return new CoverageRow(
                of, enterprises, selfChecking, Rate.of(selfChecking, enterprises, "NO_ENTERPRISE"));
    }
}
