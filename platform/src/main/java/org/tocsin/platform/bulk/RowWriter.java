package org.tocsin.platform.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes views one after the other in one of the formats. */
sealed interface RowWriter {

    void begin() throws IOException;

    void write(Object view) throws IOException;

    /** Completes and flushes, but does not close. */
    void end() throws IOException;

    static RowWriter of(
            BulkFormat format, Class<?> view, ObjectMapper json, OutputStream out, boolean bom) {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return switch (format) {
            case CSV -> new Csv(json, text, Columns.of(json, view), bom);
            case NDJSON -> new Json(json, text, "", "\n", "\n");
            case JSON -> new Json(json, text, "[", ",\n", "]\n");
            case TEXT -> throw new IllegalArgumentException("Plain text is for imports only");
        };
    }

    /** JSON values with something between them: NDJSON and arrays alike. */
    final class Json implements RowWriter {

        private final ObjectWriter views;
        private final Writer out;
        private final String before;
        private final String between;
        private final String after;
        private boolean any;

        Json(ObjectMapper json, Writer out, String before, String between, String after) {
            this.views = json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            this.out = out;
            this.before = before;
            this.between = between;
            this.after = after;
        }

        @Override
        public void begin() throws IOException {
            out.write(before);
        }

        @Override
        public void write(Object view) throws IOException {
            out.write(any ? between : "");
            out.write(views.writeValueAsString(view));
            any = true;
        }

        @Override
        public void end() throws IOException {
            out.write(any || !before.isEmpty() ? after : "");
            out.flush();
        }
    }

    /**
     * RFC 4180 with a header row; text that a spreadsheet would run is neutralised as {@link
     * Neutral} says.
     */
    final class Csv implements RowWriter {

        private static final char BOM = '\uFEFF';

        private final ObjectMapper json;
        private final Writer out;
        private final CSVPrinter printer;
        private final List<String> columns;
        private final boolean bom;

        Csv(ObjectMapper json, Writer out, Set<String> columns, boolean bom) {
            this.json = json;
            this.out = out;
            this.columns = List.copyOf(columns);
            this.bom = bom;
            try {
                this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }

        @Override
        public void begin() throws IOException {
            if (bom) {
                out.write(BOM);
            }
            printer.printRecord(columns);
        }

        @Override
        public void write(Object view) throws IOException {
            JsonNode tree = json.valueToTree(view);
            printer.printRecord(columns.stream().map(column -> cell(at(tree, column))));
        }

        private static JsonNode at(JsonNode tree, String column) {
            JsonNode node = tree;
            for (String step : column.split("\\.", -1)) {
                node = node.path(step);
            }
            return node;
        }

        private static String cell(JsonNode value) {
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (value.isTextual()) {
                return Neutral.apply(value.textValue());
            }
            if (value.isNumber()) {
                return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
            }
            return Neutral.apply(value.isValueNode() ? value.asText() : value.toString());
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }
}
