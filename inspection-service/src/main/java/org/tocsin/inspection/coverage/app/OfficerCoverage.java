package org.tocsin.inspection.coverage.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.inspection.calendar.app.WorkingDays;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.inspection.coverage.domain.Rate;
import org.tocsin.inspection.coverage.domain.Workdays;
import org.tocsin.inspection.coverage.persistence.Attendances;

/** 一人一日查一企: on how many of their workdays officers were at an enterprise. */
@ApplicationScoped
public class OfficerCoverage {

    private final Questions questions;
    private final Attendances attendances;
    private final WorkingDays calendar;

    OfficerCoverage(Questions questions, Attendances attendances, WorkingDays calendar) {
        this.questions = questions;
        this.attendances = attendances;
        this.calendar = calendar;
    }

    /**
     * @param asked by officer, division and month, at most two of them
     */
    @Transactional
    public Statistics<CoverageRow> answer(Asked asked) {
        Settled settled = questions.settle(asked);
        Question question = settled.question();
        Period period = question.period();
        Table table =
                new Table(
                        settled,
                        new Workdays(calendar.worked(period.from(), period.to())),
                        question.isBy(Dimension.MONTH) ? period.months() : List.of(),
                        new TreeMap<>());
        Attendance all = new Attendance();
        for (Group group : attendances.days(question)) {
            all.add(group);
            table.parts
                    .computeIfAbsent(settled.cell(group.keys()).division(), _ -> new Attendance())
                    .add(group);
        }
        return new Statistics<>(
                settled.whole(),
                question.groupBy(),
                Formulas.COVERAGE,
                Formulas.COVERAGE_TERMS,
                question.groupBy().isEmpty() ? List.of() : rows(table),
                List.of(table.row(null, null, null, all, all.officers())));
    }

    private List<CoverageRow> rows(Table table) {
        Question question = table.settled.question();
        boolean byOfficer = question.isBy(Dimension.OFFICER);
        Map<Long, String> names =
                byOfficer ? attendances.names(Attendance.officers(table.parts.values())) : Map.of();
        List<CoverageRow> rows = new ArrayList<>();
        table.parts.forEach(
                (division, part) -> {
                    String only = question.isBy(Dimension.DIVISION) ? division : null;
                    for (YearMonth month : table.monthsOrWhole()) {
                        if (byOfficer) {
                            part.officers()
                                    .forEach(
                                            officer ->
                                                    rows.add(
                                                            table.row(
                                                                    only,
                                                                    month,
                                                                    names.get(officer),
                                                                    part,
                                                                    List.of(officer))));
                        } else {
                            rows.add(table.row(only, month, null, part, part.officers()));
                        }
                    }
                });
        rows.sort((one, other) -> Cell.ORDER.compare(one.of(), other.of()));
        return rows;
    }

    /**
     * @param months to split by; empty for not at all
     * @param parts by division
     */
    private record Table(
            Settled settled,
            Workdays workdays,
            List<YearMonth> months,
            Map<String, Attendance> parts) {

        private List<YearMonth> monthsOrWhole() {
            List<YearMonth> whole = new ArrayList<>();
            whole.add(null);
            return months.isEmpty() ? whole : months;
        }

        private CoverageRow row(
                @Nullable String division,
                @Nullable YearMonth month,
                @Nullable String officer,
                Attendance attendance,
                Collection<Long> officers) {
            Cell of =
                    settled.cell(
                            division == null ? Map.of() : Map.of(Dimension.DIVISION, division),
                            month,
                            officer);
            Attendance.Sums sums =
                    attendance.of(
                            officers,
                            month == null ? settled.question().period().months() : List.of(month),
                            workdays);
            long days = month == null ? workdays.all() : workdays.in(month);
            return new CoverageRow(
                    of,
                    officers.size(),
                    days,
                    officers.size() * days,
                    sums.workedDays(),
                    sums.freeDays(),
                    sums.visits(),
                    Rate.of(sums.workedDays(), officers.size() * days, "NO_OFFICER_WORKDAY"),
                    new CoverageRow.Links(
                            Records.visits(of).link(),
                            officer == null
                                    ? Records.report(of, "coverage")
                                            .with("groupBy", Dimension.OFFICER.parameter())
                                            .link()
                                    : null));
        }
    }
}
