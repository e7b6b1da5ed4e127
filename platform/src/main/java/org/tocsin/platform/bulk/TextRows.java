package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import org.tocsin.platform.bulk.BulkImport.LineMapping;

/**
 * Reads plain text: every line is a record, also an empty one, and every character between two line
 * ends belongs to it. Nothing is unquoted or trimmed; a line ends with LF or CRLF.
 */
final class TextRows implements RawRow.Source {

    private final ByteLines lines;
    private final LineMapping mapping;
    private long number;

    TextRows(InputStream body, LineMapping mapping) {
        this.lines = new ByteLines(body, LIMIT, false);
        this.mapping = mapping;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        ByteLines.Line line = lines.next();
        if (line == null) {
            return null;
        }
        number++;
        if (line.tooLong()) {
            return RawRow.tooLong(number, LIMIT);
        }
        if (line.text() == null) {
            return RawRow.notUtf8(number);
        }
        return new RawRow.Readable(number, mapping.fields(number, withoutEnd(line.text())));
    }

    private static String withoutEnd(String line) {
        if (line.endsWith("\r\n")) {
            return line.substring(0, line.length() - 2);
        }
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
