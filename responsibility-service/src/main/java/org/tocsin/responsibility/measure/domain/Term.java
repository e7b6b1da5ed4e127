package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.Period;

/**
 * From when to when it has effect, Asia/Shanghai.
 *
 * @param effectiveUntil the last day, {@code null} if it has no end by itself
 */
@Embeddable
public record Term(LocalDate effectiveFrom, @Nullable LocalDate effectiveUntil) {

    static Term from(LocalDate first, @Nullable Period validity) {
        return new Term(first, validity == null ? null : first.plus(validity).minusDays(1));
    }

    boolean isOver(LocalDate today) {
        return effectiveUntil != null && today.isAfter(effectiveUntil);
    }
}
