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
 *
 * @param <P> a place in the collection
 */
public final class Chunks<V, P> implements Iterator<V> {

    /** Views, and where to go on; {@code null} at the end. */
    public record Chunk<V, P>(List<V> views, @Nullable P last) {}

    /** Reads the chunk after a position. Must not ask who the caller is: another thread reads. */
    public interface Reader<V, P> {
        Chunk<V, P> after(@Nullable P position);
    }

    private final ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor();
    private final Reader<V, P> reader;
    private Iterator<V> views;
    private @Nullable CompletableFuture<Chunk<V, P>> next;

    /** The first chunk is read at once, by the caller: what is wrong with it is told in time. */
    private Chunks(@Nullable P start, Reader<V, P> reader) {
        this.reader = reader;
        show(read(start));
    }

    /**
     * @param start where to begin, or {@code null} for the beginning
     */
    public static <V, P> Stream<V> stream(@Nullable P start, Reader<V, P> reader) {
        Chunks<V, P> chunks = new Chunks<>(start, reader);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(chunks, Spliterator.ORDERED), false)
                .onClose(chunks.ahead::shutdownNow);
    }

    private Chunk<V, P> read(@Nullable P position) {
        return QuarkusTransaction.requiringNew().call(() -> reader.after(position));
    }

    private void show(Chunk<V, P> chunk) {
        views = chunk.views().iterator();
        P last = chunk.last();
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

    private static <T> T joined(CompletableFuture<T> chunk) {
        try {
            return chunk.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
