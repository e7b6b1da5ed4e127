package org.tocsin.bench.harness;

import java.util.List;
import java.util.Map;

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

    /** Which contender is whose baseline, by name; for whom none is named, it is the last one. */
    default Map<String, String> baselines() {
        return Map.of();
    }

    @Override
    void close() throws Exception;
}
