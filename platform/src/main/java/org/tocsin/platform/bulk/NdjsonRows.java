package org.tocsin.platform.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import org.tocsin.platform.problem.BodyFault;

/** Reads one JSON value per line; a broken line costs itself only. */
final class NdjsonRows implements RawRow.Source {

    private final ByteLines lines;
    private final ObjectReader trees;
    private long number;

    NdjsonRows(InputStream body, ObjectReader trees) {
        this.lines = new ByteLines(body, LIMIT, false);
        this.trees = trees;
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        ByteLines.Line line = lines.next();
        while (line != null && line.text() != null && line.text().isBlank()) {
            line = lines.next();
        }
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
        try {
            return new RawRow.Readable(number, trees.readTree(line.text()));
        } catch (JsonProcessingException broken) {
            return new RawRow.Broken(number, BodyFault.of(broken));
        }
    }
}
