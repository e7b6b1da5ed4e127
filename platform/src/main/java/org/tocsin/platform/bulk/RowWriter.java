package org.tocsin.platform.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes views one after the other in one of the formats. */
sealed interface RowWriter {

    void begin() throws IOException;

    void write(Object view) throws IOException;

    /** Completes and flushes, but does not close. */
    void end() throws IOException;

    static RowWriter of(
            BulkFormat format, Class<?> view, ObjectMapper json, OutputStream out, boolean bom)
            throws IOException {
        return switch (format) {
            case CSV -> new Csv(new Cells(json, view), out, bom);
            case NDJSON -> new Json(json, out, "", "\n", "\n");
            case JSON -> new Json(json, out, "[", ",\n", "]\n");
            case TEXT -> throw new IllegalArgumentException("Plain text is for imports only");
        };
    }

    /** Features as a collection for a map, RFC 7946. */
    static RowWriter ofMap(ObjectMapper json, OutputStream out) throws IOException {
        String collection = "{\"type\":\"FeatureCollection\",\"features\":[";
        return new Json(json, out, collection, ",\n", "]}\n");
    }

    /** JSON values with something around and between them: NDJSON, arrays and collections alike. */
    final class Json implements RowWriter {

        private final ObjectWriter views;
        private final JsonGenerator values;
        private final OutputStream out;
        private final String before;
        private final String after;
        private boolean any;

        Json(ObjectMapper json, OutputStream out, String before, String between, String after)
                throws IOException {
            this.views = json.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
            this.values =
                    json.createGenerator(out)
                            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                            .setRootValueSeparator(new SerializedString(between));
            this.out = out;
            this.before = before;
            this.after = after;
        }

        @Override
        public void begin() throws IOException {
            out.write(before.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void write(Object view) throws IOException {
            views.writeValue(values, view);
            any = true;
        }

        @Override
        public void end() throws IOException {
            values.flush();
            if (any || !before.isEmpty()) {
                out.write(after.getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        }
    }

    /**
     * RFC 4180 with a header row; text that a spreadsheet would run is neutralised as {@link
     * Neutral} says.
     */
    final class Csv implements RowWriter {

        private static final char BOM = '\uFEFF';

        private final Writer out;
        private final CSVPrinter printer;
        private final Cells cells;
        private final boolean bom;

        Csv(Cells cells, OutputStream out, boolean bom) throws IOException {
            this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            this.printer = new CSVPrinter(this.out, CSVFormat.RFC4180);
            this.cells = cells;
            this.bom = bom;
        }

        @Override
        public void begin() throws IOException {
            if (bom) {
                out.write(BOM);
            }
            printer.printRecord(cells.header());
        }

        @Override
        public void write(Object view) throws IOException {
            printer.printRecord(cells.of(view));
        }

        @Override
        public void end() throws IOException {
            out.flush();
        }
    }
}
