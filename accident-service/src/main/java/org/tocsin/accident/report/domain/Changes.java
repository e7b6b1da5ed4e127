package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a further report changes; {@code null} means unchanged. When, what kind and which type of
 * accident it was may only be changed by a correction.
 */
public record Changes(
        @Nullable Integer deaths,
        @Nullable Integer seriousInjuries,
        @Nullable Integer missing,
        @Nullable BigDecimal directLossCny,
        @Nullable Instant occurredAt,
        @Nullable Instant headInformedAt,
        @Nullable AccidentCategory category,
        @Nullable TypeCode type,
        @Nullable String description,
        @Nullable ReportContent content) {

    public static Changes of(Toll toll) {
        return new Changes(
                toll.deaths(),
                toll.seriousInjuries(),
                toll.missing(),
                toll.directLossCny(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean needCorrection() {
        return occurredAt != null || category != null || type != null;
    }

    /**
     * @param locus where it happened, as of this report
     */
    Facts applyTo(Facts before, Locus locus, ReportingRules rules) {
        ReportContent contentBefore = before.contentOrNone();
        return Facts.of(
                        locus,
                        timing(before.timing()),
                        or(category, before.category()),
                        or(type, before.type()),
                        toll(before.toll()),
                        or(description, before.description()),
                        content == null ? contentBefore : contentBefore.updatedBy(content),
                        rules)
                .through(before.channel());
    }

    private Timing timing(Timing before) {
        return new Timing(
                or(occurredAt, before.occurredAt()),
                or(headInformedAt, before.headInformedAt()),
                before.receivedAt());
    }

    private Toll toll(Toll before) {
        return new Toll(
                or(deaths, before.deaths()),
                or(seriousInjuries, before.seriousInjuries()),
                or(missing, before.missing()),
                or(directLossCny, before.directLossCny()));
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }
}
