package org.tocsin.accident.indicator.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an agreement allows, and which accidents count against it.
 *
 * @param value persons, accidents or CNY
 * @param periodStart first day
 * @param periodEnd last day, included
 * @param industry GB/T 4754 code prefix that accidents are narrowed to; {@code null} for all
 */
@Embeddable
public record Limit(
        @Column(name = "limit_value", precision = 17, scale = 2) BigDecimal value,
        @Column(name = "period_start") LocalDate periodStart,
        @Column(name = "period_end") LocalDate periodEnd,
        @Column(name = "agreement_id") UUID agreementId,
        @Column(name = "agreement_no") String agreementNo,
        @Enumerated(EnumType.STRING) Area area,
        @Nullable String industry) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(periodStart) && !day.isAfter(periodEnd);
    }

    public Limit over(Area other, @Nullable String otherIndustry) {
        return new Limit(
                value, periodStart, periodEnd, agreementId, agreementNo, other, otherIndustry);
    }
}
