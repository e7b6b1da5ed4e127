package org.tocsin.hazard.listing.persistence;

import java.time.LocalDate;
import java.util.Map;
import org.tocsin.hazard.listing.domain.ListingFilter;
import org.tocsin.hazard.listing.domain.ListingStatus;
import org.tocsin.platform.paging.Clause;

/** Turns a filter into conditions of the query. */
final class ListingClauses {

    /** Says in the query what {@code ListingSnapshot.isOverdue} says of one listing. */
    private static final String OVERDUE =
            "l.proposal.deadline < :today and (l.status = :listed or l.status = :asked"
                    + " and l.acceptance.requestedOn > l.proposal.deadline)";

    private static final String ACCEPTANCE_OVERDUE =
            "l.status = :requested and l.acceptance.dueOn < :now";

    private ListingClauses() {}

    static Clause of(ListingFilter filter, LocalDate today) {
        return statuses(filter)
                .and(Clause.ifPresent(filter.level(), "l.proposal.level = :level", "level"))
                .and(Clause.ifPresent(filter.hazardId(), "l.matter.hazardId = :hazard", "hazard"))
                .and(Clause.ifPresent(filter.unitId(), "l.matter.unitId = :unit", "unit"))
                .and(Clause.ifPresent(filter.dueBefore(), "l.proposal.deadline < :due", "due"))
                .and(Clause.ifPresent(filter.updatedSince(), "l.updatedAt >= :since", "since"))
                .and(filter.overdue() == null ? Clause.ALL : overdue(filter.overdue(), today))
                .and(acceptanceOverdue(filter, today))
                .and(unitName(filter));
    }

    /** Those whose day has passed, or those that are in time. */
    static Clause overdue(boolean overdue, LocalDate today) {
        return new Clause(
                overdue ? OVERDUE : not(OVERDUE),
                Map.of(
                        "today",
                        today,
                        "listed",
                        ListingStatus.LISTED,
                        "asked",
                        ListingStatus.ACCEPTANCE_REQUESTED));
    }

    private static Clause acceptanceOverdue(ListingFilter filter, LocalDate today) {
        if (filter.acceptanceOverdue() == null) {
            return Clause.ALL;
        }
        return new Clause(
                filter.acceptanceOverdue() ? ACCEPTANCE_OVERDUE : not(ACCEPTANCE_OVERDUE),
                Map.of("requested", ListingStatus.ACCEPTANCE_REQUESTED, "now", today));
    }

    /** {@code not (…)} alone would lose the rows where the condition is unknown. */
    private static String not(String condition) {
        return "case when " + condition + " then 1 else 0 end = 0";
    }

    private static Clause statuses(ListingFilter filter) {
        return filter.statuses().isEmpty()
                ? Clause.ALL
                : Clause.of("l.status in (:statuses)", "statuses", filter.statuses());
    }

    private static Clause unitName(ListingFilter filter) {
        if (filter.unitName() == null || filter.unitName().isBlank()) {
            return Clause.ALL;
        }
        String escaped = filter.unitName().strip().replaceAll("([!%_])", "!$1");
        return Clause.of("l.notice.unitName like :name escape '!'", "name", "%" + escaped + "%");
    }
}
