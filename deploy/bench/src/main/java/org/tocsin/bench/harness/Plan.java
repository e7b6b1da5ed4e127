package org.tocsin.bench.harness;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param warmUp per contender before the first round; the JIT needs 60 to 90 s
 * @param round length of one measured round
 * @param rounds measured rounds per contender, interleaved
 * @param threads concurrent callers
 */
public record Plan(Duration warmUp, Duration round, int rounds, int threads) {}
