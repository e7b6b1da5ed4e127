package org.tocsin.inspection.coverage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Oddity;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.inspection.coverage.domain.Week;
import org.tocsin.inspection.coverage.persistence.Attendances;
import org.tocsin.inspection.coverage.persistence.VisitFigures;

/** Looks for officers and divisions whose visits give figures that are hard to believe. */
@ApplicationScoped
public class VisitPlausibility {

    private final Questions questions;
    private final Attendances attendances;
    private final VisitFigures visits;
    private final CoverageSettings settings;

    VisitPlausibility(
            Questions questions,
            Attendances attendances,
            VisitFigures visits,
            CoverageSettings settings) {
        this.questions = questions;
        this.attendances = attendances;
        this.visits = visits;
        this.settings = settings;
    }

    /**
     * The last whole weeks before the day after {@code to}, by officer or by division.
     *
     * @param asked its {@code from} is not looked at: how many weeks are judged is configured
     */
    @Transactional
    public Statistics<OddityRow> answer(Asked asked) {
        Settled settled = lastWeeks(questions.settle(asked));
        Question question = settled.question();
        Map<Cell, Map<Integer, Week>> weeks =
                question.isBy(Dimension.OFFICER) ? byOfficer(settled) : byDivision(settled);
        List<OddityRow> rows = new ArrayList<>();
        weeks.forEach((cell, found) -> add(rows, cell, series(question.period(), found)));
        rows.sort((one, other) -> Cell.ORDER.compare(one.of(), other.of()));
        return new Statistics<>(
                settled.whole(),
                question.groupBy(),
                Formulas.ODDITIES,
                Formulas.oddityTerms(settings),
                rows,
                List.of());
    }

    private Settled lastWeeks(Settled settled) {
        LocalDate monday =
                settled.question()
                        .period()
                        .to()
                        .plusDays(1)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Period judged = new Period(monday.minusWeeks(settings.oddWeeks()), monday.minusDays(1));
        return new Settled(settled.question().in(judged), settled.asOf(), settled.children());
    }

    private Map<Cell, Map<Integer, Week>> byOfficer(Settled settled) {
        List<Group> groups = attendances.weeks(settled.question());
        Map<Long, String> names =
                attendances.names(
                        groups.stream()
                                .map(g -> Long.valueOf(g.by().getFirst()))
                                .distinct()
                                .toList());
        Map<Cell, Map<Integer, Week>> weeks = new HashMap<>();
        for (Group group : groups) {
            String name = names.get(Long.valueOf(group.by().getFirst()));
            put(weeks, settled.cell(Map.of(), null, name), group);
        }
        return weeks;
    }

    private Map<Cell, Map<Integer, Week>> byDivision(Settled settled) {
        Map<Cell, Map<Integer, Week>> weeks = new HashMap<>();
        for (Group group : visits.weeks(settled.question())) {
            put(weeks, settled.cell(group.keys()), group);
        }
        return weeks;
    }

    private static void put(Map<Cell, Map<Integer, Week>> weeks, Cell cell, Group group) {
        int number = Integer.parseInt(Objects.requireNonNull(group.by().getLast()));
        weeks.computeIfAbsent(cell, _ -> new HashMap<>())
                .merge(
                        number,
                        new Week(Week.name(number), group.figures().get(0), group.figures().get(1)),
                        (one, other) ->
                                new Week(
                                        one.week(),
                                        one.visits() + other.visits(),
                                        one.findings() + other.findings()));
    }

    private List<Week> series(Period period, Map<Integer, Week> found) {
        return IntStream.range(0, settings.oddWeeks())
                .map(i -> Week.number(period.from().plusWeeks(i)))
                .mapToObj(n -> found.getOrDefault(n, new Week(Week.name(n), 0, 0)))
                .toList();
    }

    private void add(List<OddityRow> rows, Cell of, List<Week> weeks) {
        Set<Oddity> flags =
                Oddity.of(weeks, new Oddity.Limits(settings.oddVisits(), settings.roundTo()));
        if (!flags.isEmpty()) {
            rows.add(
                    new OddityRow(
                            of,
                            List.copyOf(flags),
                            weeks.stream().mapToLong(Week::visits).sum(),
                            weeks.stream().mapToLong(Week::findings).sum(),
                            weeks,
                            Records.visits(of).link()));
        }
    }
}
