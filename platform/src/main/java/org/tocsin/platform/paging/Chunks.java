package org.tocsin.platform.paging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Nullable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a whole collection chunk by chunk, each in a transaction of its own, so that memory and
 * locks do not grow with the collection. While one chunk is shown, the next is read.
 */
final class Chunks<V> implements Iterator<V> {

    /** Views, and where to go on; {@code null} at the end. */
    record Chunk<V>(List<V> views, @Nullable List<String> last) {}

    /** Reads the chunk after a position. */
    interface Reader<V> {
        Chunk<V> after(@Nullable List<String> position);
    }

    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
    private final Reader<V> reader;
    private Iterator<V> views;
    private @Nullable CompletableFuture<Chunk<V>> next;

    /** The first chunk is read at once, by the caller: what is wrong with it is told in time. */
    private Chunks(Reader<V> reader) {
        this.reader = reader;
        show(read(null));
    }

    static <V> Stream<V> stream(Reader<V> reader) {
        Chunks<V> chunks = new Chunks<>(reader);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(chunks, Spliterator.ORDERED), false)
                .onClose(chunks.ahead::shutdownNow);
    }

    private Chunk<V> read(@Nullable List<String> position) {
        return QuarkusTransaction.requiringNew().call(() -> reader.after(position));
    }

    private void show(Chunk<V> chunk) {
        views = chunk.views().iterator();
        List<String> last = chunk.last();
        next = last == null ? null : CompletableFuture.supplyAsync(() -> read(last), ahead);
    }

    @Override
    public boolean hasNext() {
        while (!views.hasNext() && next != null) {
            show(joined(next));
        }
        return views.hasNext();
    }

    @Override
    public V next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return views.next();
    }

    private static <V> Chunk<V> joined(CompletableFuture<Chunk<V>> chunk) {
        try {
            return chunk.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
