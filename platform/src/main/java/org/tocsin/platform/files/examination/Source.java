package org.tocsin.platform.files.examination;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Reads a file from front to back in a small buffer. The end of the file, where more was promised,
 * is a truncated file.
 */
final class Source implements Closeable {

    private final InputStream file;
    private final long size;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int filled;

    private Source(InputStream file, long size) {
        this.file = file;
        this.size = size;
    }

    static Source of(Path file) throws IOException {
        return new Source(Files.newInputStream(file), Files.size(file));
    }

    /** Bytes of the whole file. */
    long size() {
        return size;
    }

    int read() throws IOException {
        if (next == filled) {
            fill();
        }
        return buffer[next++] & 0xFF;
    }

    int readShort() throws IOException {
        return read() << 8 | read();
    }

    byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            if (next == filled) {
                fill();
            }
            int step = Math.min(length - done, filled - next);
            System.arraycopy(buffer, next, bytes, done, step);
            next += step;
            done += step;
        }
        return bytes;
    }

    /**
     * Passes the next bytes on.
     *
     * @param sink or {@code null} to drop them
     * @param checksum updated with them, or {@code null}
     */
    void transfer(long length, Sink sink, CRC32 checksum) throws IOException {
        long left = length;
        while (left > 0) {
            if (next == filled) {
                fill();
            }
            int step = (int) Math.min(left, filled - next);
            if (sink != null) {
                sink.write(buffer, next, step);
            }
            if (checksum != null) {
                checksum.update(buffer, next, step);
            }
            next += step;
            left -= step;
        }
    }

    private void fill() throws IOException {
        filled = file.read(buffer);
        next = 0;
        if (filled <= 0) {
            filled = 0;
            throw Unreadable.truncated();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
