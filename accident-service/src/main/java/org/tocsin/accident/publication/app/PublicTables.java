package org.tocsin.accident.publication.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tocsin.accident.publication.app.PublicFigures.DivisionRow;
import org.tocsin.accident.publication.app.PublicFigures.Numbers;
import org.tocsin.accident.publication.app.PublicFigures.Row;
import org.tocsin.accident.publication.domain.PublicCell;
import org.tocsin.accident.publication.domain.PublicTree;
import org.tocsin.accident.statistics.domain.Measure;

/** Lays protected figures out as tables, and adds quarters up to years. */
final class PublicTables {

    private static final Numbers UNKNOWN = new Numbers(null, null, null);

    private PublicTables() {}

    static List<Row> rows(PublicTree split) {
        return split.parts().stream()
                .map(part -> new Row(part.cell().key(), numbers(part.cell())))
                .toList();
    }

    static List<DivisionRow> divisionRows(PublicTree division) {
        List<DivisionRow> rows = new ArrayList<>();
        String parent = division.cell().key();
        for (PublicTree part : division.parts()) {
            String key = part.cell().key();
            rows.add(new DivisionRow(key, parent, key.equals(parent), numbers(part.cell())));
            rows.addAll(divisionRows(part));
        }
        return rows;
    }

    static Numbers numbers(PublicCell cell) {
        return new Numbers(
                cell.shown(Measure.ACCIDENTS),
                cell.shown(Measure.DEATHS),
                cell.shown(Measure.SERIOUS_INJURIES));
    }

    /**
     * A year says what its quarters say and nothing more: a number is known where it is known of
     * every quarter. So no quarter's hidden number can be found by subtracting the others.
     *
     * @param quarters all four, in order
     */
    static PublicFigures year(String year, List<PublicFigures> quarters) {
        PublicFigures last = quarters.getLast();
        List<Row> months = new ArrayList<>();
        quarters.forEach(q -> months.addAll(q.months()));
        return new PublicFigures(
                year,
                LocalDate.of(Integer.parseInt(year), 1, 1),
                last.to(),
                last.division(),
                quarters.stream().mapToInt(PublicFigures::k).max().orElseThrow(),
                last.ruleVersion(),
                quarters.stream().map(PublicFigures::asOf).max(Instant::compareTo).orElseThrow(),
                quarters.stream().map(PublicFigures::total).reduce(Numbers::plus).orElseThrow(),
                months,
                added(
                        quarters,
                        PublicFigures::categories,
                        Row::key,
                        Row::numbers,
                        PublicTables::row),
                added(
                        quarters,
                        PublicFigures::divisions,
                        row -> row.parent() + "/" + row.division(),
                        DivisionRow::numbers,
                        PublicTables::divisionRow));
    }

    private static Row row(Row row, Numbers numbers) {
        return new Row(row.key(), numbers);
    }

    private static DivisionRow divisionRow(DivisionRow row, Numbers numbers) {
        return new DivisionRow(row.division(), row.parent(), row.own(), numbers);
    }

    /** The rows of the last quarter; one that another quarter does not have is unknown. */
    private static <R> List<R> added(
            List<PublicFigures> quarters,
            Function<PublicFigures, List<R>> table,
            Function<R, String> key,
            Function<R, Numbers> numbers,
            BiFunction<R, Numbers, R> with) {
        Map<String, Numbers> sums = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (PublicFigures quarter : quarters) {
            for (R row : table.apply(quarter)) {
                sums.merge(key.apply(row), numbers.apply(row), Numbers::plus);
                seen.merge(key.apply(row), 1, Integer::sum);
            }
        }
        return table.apply(quarters.getLast()).stream()
                .map(
                        row ->
                                with.apply(
                                        row,
                                        seen.get(key.apply(row)) == quarters.size()
                                                ? sums.get(key.apply(row))
                                                : UNKNOWN))
                .toList();
    }
}
