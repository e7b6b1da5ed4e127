package org.tocsin.accident.statistics.engine;

import java.lang.foreign.MemorySegment;

/** Some facts, added up. */
sealed interface Block permits Marginals, Tally {

    /**
     * @param at where the row begins
     */
    void add(MemorySegment rows, long at, Vocabulary vocabulary);

    /** Adds what another one of the same kind has added up. */
    void add(Block other);

    /**
     * Gives what the lens lets through to the sink.
     *
     * @param pair of attributes, for {@link Marginals}
     * @param base what all of it adds to the index
     */
    void collect(Lens lens, int pair, int base, Sink sink);
}
