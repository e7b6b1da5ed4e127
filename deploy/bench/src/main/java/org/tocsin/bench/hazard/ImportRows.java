package org.tocsin.bench.hazard;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of an import as NDJSON, made row by row while it is being sent. */
final class ImportRows extends InputStream {

    private final String source;
    private final int rows;
    private byte[] line = new byte[0];
    private int at;
    private int made;

    /**
     * @param source a name not used before, or all rows would be on the register already
     */
    ImportRows(String source, int rows) {
        this.source = source;
        this.rows = rows;
    }

    static String item(int row) {
        return "%d、安全出口、疏散通道是否畅通，安全疏散指示标志、应急照明是否完好；".formatted(1 + row % 9);
    }

    static String description(int row) {
        return "第 %d 号车间消防通道货车架子堵塞，已经清理走".formatted(row);
    }

    @Override
    public int read() {
        return ready() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean ready() {
        if (at == line.length && made < rows) {
            line = row(made++).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < line.length;
    }

    private String row(int row) {
        return """
               {"importSource":"%s","externalId":"%d","unitId":"%s","part":"一号车间","item":"%s",\
               "description":"%s","grade":"GENERAL","source":"SELF_CHECK","foundAt":"2026-03-01T08:00:00+08:00"}
               """
                .formatted(source, row, BenchUnits.of(row), item(row), description(row));
    }
}
