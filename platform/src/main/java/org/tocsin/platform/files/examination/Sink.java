package org.tocsin.platform.files.examination;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a new file from front to back; what depends on the rest is put in at the end. */
final class Sink implements Closeable {

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    private Sink(FileChannel file) {
        this.file = file;
    }

    static Sink of(Path file) throws IOException {
        return new Sink(
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    void write(int value) throws IOException {
        if (!buffer.hasRemaining()) {
            drain();
        }
        buffer.put((byte) value);
    }

    void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int step = Math.min(length - done, buffer.remaining());
            buffer.put(bytes, offset + done, step);
            done += step;
        }
    }

    /** Bytes written so far. */
    long size() throws IOException {
        return file.position() + buffer.position();
    }

    void putAt(long position, byte[] bytes) throws IOException {
        drain();
        ByteBuffer late = ByteBuffer.wrap(bytes);
        long at = position;
        while (late.hasRemaining()) {
            at += file.write(late, at);
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        try (file) {
            drain();
        }
    }
}
