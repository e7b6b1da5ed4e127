package org.tocsin.accident.statistics.engine;

import jakarta.annotation.Nullable;

/**
 * What statistics see of an accident between two revisions.
 *
 * @param uncounted the status for which it does not count, or {@code null} if it counts
 * @param industry GB/T 4754 code, or {@code null} if none is known
 * @param type with its code set, {@code GB6441-1986:09}
 * @param day of occurrence in China, counted from 1 January 1970
 * @param lossFen direct loss in fen, so that adding up needs no decimals
 */
public record Fact(
        @Nullable String uncounted,
        String division,
        @Nullable String industry,
        String category,
        String severity,
        String type,
        int day,
        int deaths,
        int seriousInjuries,
        int missing,
        long lossFen) {}
