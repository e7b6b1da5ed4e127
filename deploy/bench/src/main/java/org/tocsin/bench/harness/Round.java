package org.tocsin.bench.harness;

/**
 * What one measured round gave; times in microseconds.
 *
 * @param cpuSecondsPerThousand CPU time of the servers for a thousand operations
 */
public record Round(
        String contender,
        int number,
        long operations,
        double seconds,
        double perSecond,
        long p50Micros,
        long p99Micros,
        long maxMicros,
        double cpuSecondsPerThousand) {}
