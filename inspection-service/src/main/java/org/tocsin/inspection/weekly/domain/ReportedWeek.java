package org.tocsin.inspection.weekly.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The week that a report is about, as the table keeps it for its queries. */
@Embeddable
public record ReportedWeek(
        @Column(name = "week_year") int year,
        @Column(name = "week_no") int number,
        @Column(name = "week_index") int index,
        @Column(name = "week_starts_at") Instant startsAt,
        @Column(name = "week_ends_at") Instant endsAt) {

    static ReportedWeek of(IsoWeek week) {
        return new ReportedWeek(
                week.year(), week.number(), week.index(), week.startsAt(), week.endsAt());
    }

    public IsoWeek week() {
        return new IsoWeek(year, number);
    }
}
