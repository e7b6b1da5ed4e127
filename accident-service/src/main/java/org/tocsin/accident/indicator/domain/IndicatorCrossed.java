package org.tocsin.accident.indicator.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** An indicator's status has changed, in either direction. */
public record IndicatorCrossed(
        UUID indicatorId,
        long sequence,
        @Nullable UUID unitId,
        String division,
        int year,
        LimitedMeasure measure,
        Limit limit,
        BigDecimal consumed,
        IndicatorStatus previousStatus,
        IndicatorStatus status,
        Instant at) {

    /** The published name, spelled out so that renaming a constant breaks no consumer. */
    public String type() {
        return switch (status) {
            case WITHIN -> "indicator.within.v1";
            case WARNING -> "indicator.warning.v1";
            case EXHAUSTED -> "indicator.exhausted.v1";
            case EXCEEDED -> "indicator.exceeded.v1";
        };
    }
}
