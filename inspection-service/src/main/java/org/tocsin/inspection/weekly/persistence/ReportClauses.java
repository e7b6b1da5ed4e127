package org.tocsin.inspection.weekly.persistence;

import org.tocsin.inspection.weekly.domain.ReportFilter;
import org.tocsin.platform.paging.Clause;

/** Turns a filter into conditions of the query. */
final class ReportClauses {

    private ReportClauses() {}

    static Clause of(ReportFilter filter) {
        return statuses(filter)
                .and(
                        filter.week() == null
                                ? Clause.ALL
                                : Clause.of("r.week.index = :week", "week", filter.week().index()))
                .and(Clause.ifPresent(filter.year(), "r.week.year = :year", "year"))
                .and(Clause.ifPresent(filter.unitId(), "r.unit.id = :unit", "unit"))
                .and(Clause.ifPresent(filter.updatedSince(), "r.updatedAt >= :since", "since"))
                .and(missed(filter));
    }

    private static Clause statuses(ReportFilter filter) {
        return filter.statuses().isEmpty()
                ? Clause.ALL
                : Clause.of("r.status in (:statuses)", "statuses", filter.statuses());
    }

    private static Clause missed(ReportFilter filter) {
        if (filter.missed() == null) {
            return Clause.ALL;
        }
        return Clause.of(
                filter.missed() ? "r.lapses.missedAt is not null" : "r.lapses.missedAt is null");
    }
}
