package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of an import, which can be read again from its beginning where it lies on disk. */
@FunctionalInterface
interface ImportBody {

    InputStream open() throws IOException;

    /** A body that comes in once and is closed by whoever brought it. */
    static ImportBody once(InputStream body) {
        return () ->
                new FilterInputStream(body) {
                    @Override
                    public void close() {
                        // Not ours.
                    }
                };
    }

    /** One reading after the other; the one before is closed. */
    final class Readings implements Closeable {

        private final ImportBody body;
        @Nullable private InputStream present;

        Readings(ImportBody body) {
            this.body = body;
        }

        InputStream next() throws IOException {
            close();
            present = body.open();
            return present;
        }

        @Override
        public void close() throws IOException {
            if (present != null) {
                present.close();
                present = null;
            }
        }
    }
}
