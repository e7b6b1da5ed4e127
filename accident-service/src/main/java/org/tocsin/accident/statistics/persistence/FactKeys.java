package org.tocsin.accident.statistics.persistence;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.accident.report.domain.AccidentKinds;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.statistics.domain.Dimension;
import org.tocsin.accident.statistics.domain.Sums;

/**
 * Reads the rows of a grouped query: first the columns of its dimensions, then the measures.
 *
 * @param children for every division below the one asked for, which one a level below it belongs to
 */
record FactKeys(List<Dimension> by, Map<String, String> children) {

    private static final int MEASURES = 5;

    /** One row; several may have the same keys. */
    record Row(Map<Dimension, String> keys, Sums sums) {}

    /** What a dimension is grouped by. */
    static String path(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY -> "f.category";
            case DAY, WEEK -> "f.occurredOn";
            case MONTH, QUARTER -> "year(f.occurredOn), month(f.occurredOn)";
            case YEAR -> "year(f.occurredOn)";
            case DIVISION -> "f.division";
            case INDUSTRY -> "substring(f.industry, 1, 1)";
            case SEVERITY -> "f.severity";
            case TYPE -> "f.typeCodeSet, f.typeCode";
        };
    }

    Row of(Tuple row) {
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        int column = 0;
        for (Dimension dimension : by) {
            keys.put(dimension, key(dimension, row, column));
            column += columns(dimension);
        }
        return new Row(keys, sums(row, column));
    }

    private static int columns(Dimension dimension) {
        return switch (dimension) {
            case MONTH, QUARTER, TYPE -> 2;
            case CATEGORY, DAY, WEEK, YEAR, DIVISION, INDUSTRY, SEVERITY -> 1;
        };
    }

    private String key(Dimension dimension, Tuple row, int at) {
        return switch (dimension) {
            case CATEGORY, SEVERITY -> row.get(at, String.class);
            case DAY, WEEK -> dimension.keyOf(row.get(at, LocalDate.class));
            case MONTH, QUARTER ->
                    dimension.keyOf(
                            LocalDate.of(
                                    row.get(at, Integer.class), row.get(at + 1, Integer.class), 1));
            case YEAR -> dimension.keyOf(LocalDate.of(row.get(at, Integer.class), 1, 1));
            case DIVISION -> {
                String recorded = row.get(at, String.class);
                yield children.getOrDefault(recorded, recorded);
            }
            case INDUSTRY -> {
                String section = row.get(at, String.class);
                yield section == null || section.isEmpty() ? AccidentKinds.UNKNOWN : section;
            }
            case TYPE ->
                    new TypeCode(row.get(at, String.class), row.get(at + 1, String.class))
                            .qualified();
        };
    }

    private static Sums sums(Tuple row, int column) {
        BigDecimal[] values = new BigDecimal[MEASURES];
        for (int i = 0; i < MEASURES; i++) {
            Number sum = row.get(column + i, Number.class);
            values[i] = sum == null ? BigDecimal.ZERO : new BigDecimal(sum.toString());
        }
        return new Sums(
                values[0].longValueExact(),
                values[1].longValueExact(),
                values[2].longValueExact(),
                values[3].longValueExact(),
                values[4].setScale(2));
    }
}
