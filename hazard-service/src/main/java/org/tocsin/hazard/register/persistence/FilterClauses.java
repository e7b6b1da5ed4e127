package org.tocsin.hazard.register.persistence;

import java.time.LocalDate;
import java.util.Map;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.platform.paging.Clause;

/** Turns a filter into conditions of the query. */
final class FilterClauses {

    private static final String CONTAINS =
            "h.hazardNo like :text escape '!' or h.observation.description like :text escape '!'"
                    + " or h.observation.item like :text escape '!'"
                    + " or h.observation.part like :text escape '!'";

    private FilterClauses() {}

    static Clause of(HazardFilter filter, LocalDate today) {
        return statuses(filter)
                .and(Clause.ifPresent(filter.grade(), "h.standing.grade = :grade", "grade"))
                .and(Clause.ifPresent(filter.unitId(), "h.location.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.source(), "h.origin.source = :source", "source"))
                .and(
                        Clause.ifPresent(
                                filter.findingId(), "h.origin.findingId = :finding", "finding"))
                .and(Clause.ifPresent(filter.dueBefore(), "h.standing.deadline < :due", "due"))
                .and(Clause.ifPresent(filter.updatedSince(), "h.standing.since >= :since", "since"))
                .and(overdue(filter, today))
                .and(text(filter));
    }

    private static Clause statuses(HazardFilter filter) {
        return filter.statuses().isEmpty()
                ? Clause.ALL
                : Clause.of("h.standing.status in (:statuses)", "statuses", filter.statuses());
    }

    /** Says in the query what {@code Standing.isOverdue} says of one hazard. */
    private static Clause overdue(HazardFilter filter, LocalDate today) {
        if (filter.overdue() == null) {
            return Clause.ALL;
        }
        String overdue = "h.standing.status = :rectifying and h.standing.deadline < :today";
        String inTime =
                "h.standing.status <> :rectifying or h.standing.deadline is null"
                        + " or h.standing.deadline >= :today";
        return new Clause(
                filter.overdue() ? overdue : inTime,
                Map.of("rectifying", HazardStatus.RECTIFYING, "today", today));
    }

    private static Clause text(HazardFilter filter) {
        if (filter.text() == null || filter.text().isBlank()) {
            return Clause.ALL;
        }
        String escaped = filter.text().strip().replaceAll("([!%_])", "!$1");
        return Clause.of(CONTAINS, "text", "%" + escaped + "%");
    }
}
