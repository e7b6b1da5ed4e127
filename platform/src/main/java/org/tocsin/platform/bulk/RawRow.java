package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import org.tocsin.platform.problem.Violation;

/** One record of an import as it was read, before it means anything. */
sealed interface RawRow {

    /** 1 for the first record; a CSV header does not count. */
    long number();

    record Readable(long number, JsonNode fields) implements RawRow {}

    record Broken(long number, Violation why) implements RawRow {}

    static Broken notUtf8(long number) {
        return new Broken(
                number,
                Violation.of(
                        null,
                        "not-utf-8",
                        "该行不是 UTF-8 编码（文件可能是 GBK：请另存为“CSV UTF-8”）",
                        "The row is not UTF-8 (a GBK file? save it as \"CSV UTF-8\")"));
    }

    static Broken tooLong(long number, int limit) {
        return new Broken(
                number,
                Violation.of(
                        null,
                        "row-too-long",
                        "该行超过 %d 字节".formatted(limit),
                        "The row is longer than %d bytes".formatted(limit)));
    }

    /** Reads rows one after the other; {@code null} at the end. */
    interface Source {
        /** Longest row that is taken, in bytes. */
        int LIMIT = 1 << 20;

        RawRow next() throws java.io.IOException;
    }
}
