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
 * @param agreementId {@code null} for a limit that the committee's office sets
 * @param documentNo of the office's document; {@code null} for an agreement's limit
 * @param industry GB/T 4754 code prefix that accidents are narrowed to; {@code null} for all
 */
@Embeddable
public record Limit(
        @Column(name = "limit_value", precision = 17, scale = 2) BigDecimal value,
        @Column(name = "period_start") LocalDate periodStart,
        @Column(name = "period_end") LocalDate periodEnd,
        @Nullable @Column(name = "agreement_id") UUID agreementId,
        @Nullable @Column(name = "agreement_no") String agreementNo,
        @Nullable @Column(name = "document_no") String documentNo,
        @Enumerated(EnumType.STRING) Area area,
        @Nullable String industry) {

    /** A limit of the committee's office: it holds for a whole division and a whole year. */
    public static Limit ofOffice(BigDecimal value, int year, String documentNo) {
        return new Limit(
                value,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                null,
                null,
                documentNo,
                Area.DIVISION,
                null);
    }

    public LimitSource source() {
        return agreementId == null ? LimitSource.OFFICE : LimitSource.AGREEMENT;
    }

    /** Whether it limits everything that happens in a division. */
    public boolean isOfWholeDivision() {
        return area == Area.DIVISION && industry == null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(periodStart) && !day.isAfter(periodEnd);
    }

    public Limit over(Area other, @Nullable String otherIndustry) {
        return new Limit(
                value,
                periodStart,
                periodEnd,
                agreementId,
                agreementNo,
                documentNo,
                other,
                otherIndustry);
    }
}
