package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.register.app.TermsSettings;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HandlingFilter;
import org.tocsin.hazard.register.domain.Terms;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.hazard.statistics.domain.Rate;
import org.tocsin.hazard.statistics.domain.Sums;
import org.tocsin.hazard.statistics.persistence.FactRepository;
import org.tocsin.hazard.statistics.persistence.StuckRepository;
import org.tocsin.hazard.statistics.persistence.StuckRepository.OfUnit;

/** What came again after it had been rectified, and what was not rectified in spite of reviews. */
@ApplicationScoped
public class Recurrences {

    private final Questions questions;
    private final FactRepository facts;
    private final StuckRepository stuck;
    private final Directory directory;
    private final Terms terms;

    Recurrences(
            Questions questions,
            FactRepository facts,
            StuckRepository stuck,
            Directory directory,
            TermsSettings terms) {
        this.questions = questions;
        this.facts = facts;
        this.stuck = stuck;
        this.directory = directory;
        this.terms = terms.terms();
    }

    @Transactional
    public Statistics<RecurrenceRow> answer(
            Question question, @Nullable LocalDate from, @Nullable LocalDate to) {
        Settled settled = questions.ofPeriod(question, from, to);
        Tally tally = Tally.of(settled, facts.recurred(settled.question(), HandlingFilter.TWICE));
        List<RecurrenceRow> rows = new ArrayList<>();
        for (Cell cell : tally.cells()) {
            for (Grade grade : Grade.values()) {
                rows.add(row(cell, grade, tally.graded(cell, grade)));
            }
        }
        List<RecurrenceRow> totals = new ArrayList<>();
        for (Grade grade : Grades.EACH_AND_BOTH) {
            totals.add(row(settled.whole(), grade, tally.graded(null, grade)));
        }
        return new Statistics<>(
                settled.whole(),
                settled.question().groupBy(),
                Formulas.RECURRENCE,
                Formulas.recurrence(terms),
                rows,
                totals,
                Grades.uncounted(tally.graded(null, null), 3));
    }

    /** The units with most of them first. */
    @Transactional
    public Statistics<UnitRow> units(
            Question question, @Nullable LocalDate from, @Nullable LocalDate to, int atMost) {
        Settled settled = questions.ofPeriod(question, from, to);
        List<OfUnit> found = stuck.units(settled.question(), HandlingFilter.TWICE, atMost);
        Map<UUID, String> names = directory.names(found.stream().map(OfUnit::unitId).toList());
        return new Statistics<>(
                settled.whole(),
                List.of(),
                Formulas.UNITS,
                Formulas.recurrence(terms),
                ranked(settled.whole(), found, names),
                List.of(),
                Map.of());
    }

    private static List<UnitRow> ranked(Cell of, List<OfUnit> found, Map<UUID, String> names) {
        List<UnitRow> rows = new ArrayList<>();
        for (OfUnit unit : found) {
            UnitRow before = rows.isEmpty() ? null : rows.getLast();
            boolean equal =
                    before != null
                            && before.recurred() == unit.recurred()
                            && before.failedTwice() == unit.failedTwice();
            rows.add(
                    new UnitRow(
                            equal ? before.rank() : rows.size() + 1,
                            unit.unitId(),
                            names.get(unit.unitId()),
                            unit.recurred(),
                            unit.failedTwice(),
                            counted(of, null)
                                    .with("unitId", unit.unitId())
                                    .with("recurred", true)
                                    .link()));
        }
        return rows;
    }

    private static RecurrenceRow row(Cell of, @Nullable Grade grade, Sums sums) {
        return new RecurrenceRow(
                of,
                grade,
                sums.get(0),
                sums.get(1),
                sums.get(2),
                Rate.of(sums.get(1), sums.get(0), "NOTHING_REPORTED"),
                new RecurrenceRow.Links(
                        counted(of, grade).link(),
                        counted(of, grade).with("recurred", true).link(),
                        counted(of, grade).with("failedTwice", true).link()));
    }

    private static Records counted(Cell of, @Nullable Grade grade) {
        return Records.of(of).reported().with("grade", grade).withEach("status", Grades.COUNTED);
    }
}
