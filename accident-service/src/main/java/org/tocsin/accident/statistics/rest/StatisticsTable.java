package org.tocsin.accident.statistics.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tocsin.accident.statistics.app.Statistics;
import org.tocsin.accident.statistics.domain.Figure;

/**
 * Statistics as RFC 4180: one row per cell and a last one for the totals, whose keys are {@code
 * TOTAL}. Every row says for when and for where it holds, so that it can be cut out and still be
 * understood. Nothing in it is free text.
 */
final class StatisticsTable {

    private static final String TOTAL = "TOTAL";

    private StatisticsTable() {}

    static String of(Statistics statistics) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header(statistics));
            for (Statistics.Cell cell : statistics.cells()) {
                csv.printRecord(
                        row(
                                statistics,
                                List.copyOf(cell.keys().values()),
                                cell.figures(),
                                cell.records()));
            }
            csv.printRecord(
                    row(
                            statistics,
                            statistics.groupBy().stream().map(_ -> TOTAL).toList(),
                            statistics.totals(),
                            statistics.records()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> header(Statistics statistics) {
        List<String> columns = new ArrayList<>(statistics.groupBy());
        for (String measure : statistics.measures()) {
            columns.add(measure);
            if (statistics.previousPeriod() != null) {
                columns.add(measure + ".previous");
                columns.add(measure + ".delta");
                columns.add(measure + ".yoyPercent");
                columns.add(measure + ".reason");
            }
            columns.add(measure + ".sharePercent");
        }
        columns.addAll(List.of("of.division", "of.from", "of.to", "asOf", "records"));
        return columns;
    }

    private static List<Object> row(
            Statistics statistics, List<String> keys, Map<String, Figure> figures, String records) {
        List<Object> row = new ArrayList<>(keys);
        for (String measure : statistics.measures()) {
            Figure figure = figures.get(measure);
            row.add(plain(figure.value()));
            if (statistics.previousPeriod() != null) {
                row.add(plain(figure.previous()));
                row.add(plain(figure.delta()));
                row.add(plain(figure.yoyPercent()));
                row.add(figure.reason());
            }
            row.add(plain(figure.sharePercent()));
        }
        row.add(statistics.division());
        row.add(statistics.period().from());
        row.add(statistics.period().to());
        row.add(statistics.asOf());
        row.add(records);
        return row;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
