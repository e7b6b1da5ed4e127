package org.tocsin.bench.harness;

import java.util.function.LongSupplier;

/** A contender from two functions. */
public record Measured(String name, Action action, LongSupplier cpu) implements Contender {

    /** The work. */
    public interface Action {
        void once() throws Exception;
    }

    @Override
    public void once() throws Exception {
        action.once();
    }

    @Override
    public long cpuNanos() {
        return cpu.getAsLong();
    }
}
