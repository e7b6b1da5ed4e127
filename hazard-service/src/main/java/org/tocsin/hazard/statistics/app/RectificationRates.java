package org.tocsin.hazard.statistics.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.hazard.register.domain.Grade;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.hazard.statistics.domain.Question;
import org.tocsin.hazard.statistics.domain.Rate;
import org.tocsin.hazard.statistics.domain.Sums;
import org.tocsin.hazard.statistics.persistence.FactRepository;

/** How much of what was due was rectified (整改率), and of what was reported closed (销号率). */
@ApplicationScoped
public class RectificationRates {

    private static final Set<HazardStatus> RECTIFIED =
            Set.of(HazardStatus.PENDING_CLOSE, HazardStatus.CLOSED, HazardStatus.ARCHIVED);
    private static final Set<HazardStatus> CLOSED =
            Set.of(HazardStatus.CLOSED, HazardStatus.ARCHIVED);

    private final Questions questions;
    private final FactRepository facts;

    RectificationRates(Questions questions, FactRepository facts) {
        this.questions = questions;
        this.facts = facts;
    }

    @Transactional
    public Statistics<RectificationRow> answer(
            Question question, @Nullable LocalDate from, @Nullable LocalDate to) {
        Settled settled = questions.ofPeriod(question, from, to);
        Tally due = Tally.of(settled, facts.due(settled.question()));
        Tally reported = Tally.of(settled, facts.reported(settled.question()));
        List<RectificationRow> rows = new ArrayList<>();
        for (Cell cell : Tally.cells(due, reported)) {
            for (Grade grade : Grade.values()) {
                rows.add(row(cell, grade, due.graded(cell, grade), reported.graded(cell, grade)));
            }
        }
        List<RectificationRow> totals = new ArrayList<>();
        for (Grade grade : Grades.EACH_AND_BOTH) {
            totals.add(
                    row(
                            settled.whole(),
                            grade,
                            due.graded(null, grade),
                            reported.graded(null, grade)));
        }
        return new Statistics<>(
                settled.whole(),
                settled.question().groupBy(),
                Formulas.RECTIFICATION,
                Formulas.RECTIFICATION_TERMS,
                rows,
                totals,
                Grades.uncounted(reported.graded(null, null), 2));
    }

    private static RectificationRow row(Cell of, @Nullable Grade grade, Sums due, Sums reported) {
        return new RectificationRow(
                of,
                grade,
                due.get(0),
                due.get(1),
                due.get(2),
                Rate.of(due.get(1), due.get(0), "NOTHING_DUE"),
                Rate.of(due.get(2), due.get(0), "NOTHING_DUE"),
                reported.get(0),
                reported.get(1),
                Rate.of(reported.get(1), reported.get(0), "NOTHING_REPORTED"),
                new RectificationRow.Links(
                        due(of, grade).withEach("status", Grades.COUNTED).link(),
                        due(of, grade).withEach("status", RECTIFIED).link(),
                        reported(of, grade).withEach("status", Grades.COUNTED).link(),
                        reported(of, grade).withEach("status", CLOSED).link()));
    }

    private static Records due(Cell of, @Nullable Grade grade) {
        return Records.of(of)
                .with("grade", grade)
                .with("dueFrom", of.from())
                .with("dueBefore", of.to() == null ? null : of.to().plusDays(1));
    }

    private static Records reported(Cell of, @Nullable Grade grade) {
        return Records.of(of).with("grade", grade).reported();
    }
}
