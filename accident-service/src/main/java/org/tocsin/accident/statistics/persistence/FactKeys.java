package org.tocsin.accident.statistics.persistence;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** What is grouped by, each once, whatever dimensions share it. */
    List<String> columns() {
        return by.stream().flatMap(dimension -> paths(dimension).stream()).distinct().toList();
    }

    private static List<String> paths(Dimension dimension) {
        return switch (dimension) {
            case CATEGORY -> List.of("f.category");
            case DAY, WEEK -> List.of("f.occurredOn");
            case MONTH, QUARTER -> List.of("year(f.occurredOn)", "month(f.occurredOn)");
            case YEAR -> List.of("year(f.occurredOn)");
            case DIVISION -> List.of("f.division");
            case INDUSTRY -> List.of("substring(f.industry, 1, 1)");
            case SEVERITY -> List.of("f.severity");
            case TYPE -> List.of("f.typeCodeSet", "f.typeCode");
        };
    }

    Row of(Tuple row) {
        List<String> columns = columns();
        Map<Dimension, String> keys = new EnumMap<>(Dimension.class);
        for (Dimension dimension : by) {
            List<Object> values = new ArrayList<>();
            for (String path : paths(dimension)) {
                values.add(row.get(columns.indexOf(path)));
            }
            keys.put(dimension, key(dimension, values));
        }
        return new Row(keys, sums(row, columns.size()));
    }

    private String key(Dimension dimension, List<Object> values) {
        Object first = values.getFirst();
        return switch (dimension) {
            case CATEGORY, SEVERITY -> (String) first;
            case DAY, WEEK -> dimension.keyOf((LocalDate) first);
            case MONTH, QUARTER ->
                    dimension.keyOf(LocalDate.of((Integer) first, (Integer) values.get(1), 1));
            case YEAR -> dimension.keyOf(LocalDate.of((Integer) first, 1, 1));
            case DIVISION -> children.getOrDefault((String) first, (String) first);
            case INDUSTRY -> {
                String section = (String) first;
                yield section == null || section.isEmpty() ? AccidentKinds.UNKNOWN : section;
            }
            case TYPE -> new TypeCode((String) first, (String) values.get(1)).qualified();
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
