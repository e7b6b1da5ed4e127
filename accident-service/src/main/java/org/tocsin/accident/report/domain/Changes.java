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

    boolean needCorrection() {
        return occurredAt != null || category != null || type != null;
    }

    Facts applyTo(Facts before, ReportingRules rules) {
        ReportContent contentBefore = before.contentOrNone();
        return Facts.of(
                before.locus(),
                timing(before.timing()),
                or(category, before.category()),
                or(type, before.type()),
                toll(before.toll()),
                or(description, before.description()),
                content == null ? contentBefore : contentBefore.updatedBy(content),
                rules);
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
