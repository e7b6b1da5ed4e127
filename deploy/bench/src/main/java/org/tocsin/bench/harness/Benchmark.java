package org.tocsin.bench.harness;

import java.util.List;

/** A question that is answered by measuring: the contender beside its baseline. */
public interface Benchmark extends AutoCloseable {

    String name();

    /** What is compared with what, for the report. */
    String question();

    /**
     * Starts what is needed and proves that both sides give the same answer before anything is
     * timed.
     *
     * @return the contender first, then its baselines
     */
    List<Contender> prepare() throws Exception;

    /** The plan, where this benchmark cannot do with the one asked for. */
    default Plan plan(Plan asked) {
        return asked;
    }

    @Override
    void close() throws Exception;
}
