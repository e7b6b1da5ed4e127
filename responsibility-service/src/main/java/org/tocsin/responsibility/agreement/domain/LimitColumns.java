package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The limits of the terms once more, one column each, so that the database can add them up. */
@Embeddable
public record LimitColumns(
        @Nullable BigDecimal accidents,
        @Nullable BigDecimal deaths,
        @Nullable BigDecimal seriousInjuries,
        @Nullable BigDecimal directLossCny) {

    static LimitColumns of(List<ControlLimit> limits) {
        return new LimitColumns(
                of(limits, Measure.ACCIDENTS),
                of(limits, Measure.DEATHS),
                of(limits, Measure.SERIOUS_INJURIES),
                of(limits, Measure.DIRECT_LOSS_CNY));
    }

    /** As the terms say it: no zeros behind the point that nobody wrote. */
    public Map<Measure, BigDecimal> perMeasure() {
        Map<Measure, BigDecimal> all = new EnumMap<>(Measure.class);
        put(all, Measure.ACCIDENTS, accidents);
        put(all, Measure.DEATHS, deaths);
        put(all, Measure.SERIOUS_INJURIES, seriousInjuries);
        put(all, Measure.DIRECT_LOSS_CNY, directLossCny);
        return all;
    }

    private static void put(
            Map<Measure, BigDecimal> all, Measure measure, @Nullable BigDecimal limit) {
        if (limit != null) {
            all.put(measure, plain(limit));
        }
    }

    /** 34.00 is 34, and 1E+2 is 100. */
    public static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal of(List<ControlLimit> limits, Measure measure) {
        return limits.stream()
                .filter(limit -> limit.measure() == measure)
                .map(ControlLimit::limit)
                .findFirst()
                .orElse(null);
    }
}
