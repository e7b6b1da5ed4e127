package org.tocsin.accident.publication.domain;

import jakarta.annotation.Nullable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.accident.statistics.domain.Measure;
import org.tocsin.accident.statistics.domain.Sums;

/**
 * One cell of the public tables on its way to publication.
 *
 * @param key what it is called in its table
 * @param hidden the measures that are not published
 */
public record PublicCell(String key, Map<Measure, Long> values, Set<Measure> hidden) {

    /** Persons and accidents only: the loss of a few accidents would tell one from the other. */
    public static final Set<Measure> MEASURES =
            EnumSet.of(Measure.ACCIDENTS, Measure.DEATHS, Measure.SERIOUS_INJURIES);

    public static PublicCell of(String key, Sums sums) {
        Map<Measure, Long> values = new EnumMap<>(Measure.class);
        MEASURES.forEach(m -> values.put(m, sums.of(m).longValueExact()));
        return new PublicCell(key, values, EnumSet.noneOf(Measure.class));
    }

    public long value(Measure measure) {
        return values.get(measure);
    }

    /** The published value, {@code null} if it is hidden. */
    public @Nullable Long shown(Measure measure) {
        return hidden.contains(measure) ? null : values.get(measure);
    }

    public boolean isHidden(Measure measure) {
        return hidden.contains(measure);
    }

    /**
     * Whether the value, by itself, says too much: it is small, or it comes from few accidents.
     *
     * @param k the smallest number that may be published
     */
    boolean isSmall(Measure measure, int k) {
        long value = value(measure);
        long accidents = value(Measure.ACCIDENTS);
        return value > 0 && (value < k || accidents < k);
    }

    PublicCell hiding(Measure measure) {
        Set<Measure> more =
                hidden.stream()
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
        more.add(measure);
        return new PublicCell(key, values, more);
    }
}
