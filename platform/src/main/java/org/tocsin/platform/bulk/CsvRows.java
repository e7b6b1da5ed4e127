package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.tocsin.platform.problem.Violation;

/**
 * Reads RFC 4180 with a header row. Records are cut here, by counting quotes, and each is parsed on
 * its own: a broken quote then costs its own line and not the rest of the file.
 */
final class CsvRows implements RawRow.Source {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final ByteLines lines;
    private final Deque<ByteLines.Line> pending = new ArrayDeque<>();
    private final boolean neutralised;
    private final List<String> header;
    private long number;

    /**
     * @param known the columns there may be
     * @param neutralised whether cells carry the apostrophes of our own exports
     */
    CsvRows(InputStream body, Set<String> known, boolean neutralised) throws IOException {
        this.lines = new ByteLines(body, LIMIT, true);
        this.neutralised = neutralised;
        this.header = CsvHeader.check(cells(), known);
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        ByteLines.Line first = contentLine();
        if (first == null) {
            return null;
        }
        number++;
        if (first.tooLong()) {
            return RawRow.tooLong(number, LIMIT);
        }
        if (first.text() == null) {
            return RawRow.notUtf8(number);
        }
        List<String> cells = record(first.text());
        return cells == null ? brokenQuote() : row(cells);
    }

    private List<String> cells() throws IOException {
        ByteLines.Line first = contentLine();
        if (first == null || first.text() == null) {
            return List.of();
        }
        List<String> cells = record(first.text());
        return cells == null ? List.of() : cells;
    }

    @Nullable
    private ByteLines.Line contentLine() throws IOException {
        ByteLines.Line line = line();
        while (line != null && line.text() != null && line.text().strip().isEmpty()) {
            line = line();
        }
        return line;
    }

    @Nullable
    private ByteLines.Line line() throws IOException {
        return pending.isEmpty() ? lines.next() : pending.pop();
    }

    /**
     * The cells of the record that begins with this line, or {@code null} if no sense can be made
     * of it.
     */
    private @Nullable List<String> record(String first) throws IOException {
        List<ByteLines.Line> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first);
        boolean open = hasOpenQuote(first);
        while (open && text.length() < LIMIT) {
            ByteLines.Line line = line();
            if (line == null) {
                break;
            }
            more.add(line);
            if (line.text() == null) {
                break;
            }
            text.append(line.text());
            open ^= hasOpenQuote(line.text());
        }
        List<String> cells = open ? null : parse(text.toString());
        if (cells != null) {
            return cells;
        }
        more.reversed().forEach(pending::push);
        return more.isEmpty() && !open ? null : parse(first);
    }

    private static boolean hasOpenQuote(String text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static @Nullable List<String> parse(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            var records = parser.getRecords();
            return records.size() == 1 ? records.getFirst().toList() : null;
        } catch (UncheckedIOException brokenQuote) {
            return null;
        }
    }

    private RawRow row(List<String> cells) {
        if (cells.size() != header.size()) {
            return new RawRow.Broken(
                    number,
                    Violation.of(
                            null,
                            "cell-count",
                            "应有 %d 个单元格，实有 %d 个".formatted(header.size(), cells.size()),
                            "%d cells instead of %d".formatted(cells.size(), header.size())));
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(fields, header.get(i), neutralised ? Neutral.undo(cells.get(i)) : cells.get(i));
            }
        }
        return new RawRow.Readable(number, fields);
    }

    /** {@code assurances.funds} is the field {@code funds} of the object {@code assurances}. */
    private static void put(ObjectNode fields, String column, String cell) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            fields.put(column, cell);
        } else {
            put(
                    fields.withObjectProperty(column.substring(0, dot)),
                    column.substring(dot + 1),
                    cell);
        }
    }

    private RawRow brokenQuote() {
        return new RawRow.Broken(
                number,
                Violation.of(
                        null,
                        "broken-quote",
                        "引号不成对或位置不对（RFC 4180：引号内的引号须写两次）",
                        "A quote is missing or misplaced (RFC 4180: double the quotes inside quotes)"));
    }
}
