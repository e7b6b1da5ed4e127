package org.tocsin.platform.paging;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/**
 * An index beside the database that knows which records answer one question and in which order.
 * What it says is a proposal: the records themselves, and whether they match and may be seen, come
 * from the database, so an index that lags shows nothing that it should not.
 */
public interface Candidates {

    /** One published sort key as asked for; the last one of an order is always {@code id}. */
    record Sorting(String key, boolean descending) {}

    /**
     * A record that probably matches.
     *
     * @param position its values for the order's keys, in the text form that cursors hold
     */
    record Candidate(UUID id, List<String> position) {
        public Candidate {
            position = List.copyOf(position);
        }
    }

    /** The index cannot answer just now; the database can, if more slowly. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The next candidates, fewer than {@code limit} only at the end.
     *
     * @param position after which to go on, or {@code null} at the beginning
     * @throws Unavailable if the database has to be asked instead
     */
    List<Candidate> after(List<Sorting> order, @Nullable List<String> position, int limit);

    /**
     * How many there are in all.
     *
     * @throws Unavailable if the database has to be asked instead
     */
    long count();
}
