package org.tocsin.bench.harness;

/** One way of doing the work that is compared. */
public interface Contender {

    String name();

    /**
     * Does the work once. Called by many threads at the same time; a failure ends the benchmark.
     */
    void once() throws Exception;

    /**
     * Waits until the next call is due, where calls come at a rate of their own and not one after
     * the other.
     *
     * @return the instant of {@link System#nanoTime} from which that call is timed
     */
    default long begin() {
        return System.nanoTime();
    }

    /**
     * Does the work once and says how long that took. Only a contender of whose work a part is in
     * question, and who can tell when that part began, overrides it.
     *
     * @param begun what {@link #begin} has given
     * @return nanoseconds
     */
    default long timed(long begun) throws Exception {
        once();
        return System.nanoTime() - begun;
    }

    /**
     * CPU time spent so far by everything that does the work, in nanoseconds, except the harness
     * itself.
     *
     * @return a counter that only grows
     */
    long cpuNanos();

    /** How many things one call does: the rows of an import, say. Rates are told per thing. */
    default long perCall() {
        return 1;
    }

    /** Waits, after a round and untimed, until what the work left behind is done as well. */
    default void settle() throws Exception {}
}
