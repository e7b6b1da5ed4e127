package org.tocsin.hazard.register.persistence;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Map;
import org.tocsin.hazard.register.domain.HandlingFilter;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.platform.paging.Clause;

/** Turns what is asked of the handling of hazards into conditions of the query. */
final class HandlingClauses {

    private HandlingClauses() {}

    static Clause of(HandlingFilter filter, LocalDate today) {
        return Clause.ifPresent(filter.dueFrom(), "h.standing.deadline >= :dueFrom", "dueFrom")
                .and(
                        Clause.ifPresent(
                                filter.statusSinceFrom(),
                                "h.standing.statusSince >= :statusFrom",
                                "statusFrom"))
                .and(
                        Clause.ifPresent(
                                filter.statusSinceTo(),
                                "h.standing.statusSince < :statusTo",
                                "statusTo"))
                .and(reviewOverdue(filter.reviewOverdue(), today))
                .and(failedTwice(filter.failedTwice()));
    }

    /** Says in the query what {@code Standing.isReviewOverdue} says of one hazard. */
    private static Clause reviewOverdue(@Nullable Boolean wanted, LocalDate today) {
        if (wanted == null) {
            return Clause.ALL;
        }
        String overdue = "h.standing.status = :reviewing and h.standing.reviewDueOn < :reviewToday";
        String inTime =
                "h.standing.status <> :reviewing or h.standing.reviewDueOn is null"
                        + " or h.standing.reviewDueOn >= :reviewToday";
        return new Clause(
                wanted ? overdue : inTime,
                Map.of("reviewing", HazardStatus.REVIEW_REQUESTED, "reviewToday", today));
    }

    private static Clause failedTwice(@Nullable Boolean wanted) {
        return wanted == null
                ? Clause.ALL
                : Clause.of(
                        "h.standing.failedReviews %s :twice".formatted(wanted ? ">=" : "<"),
                        "twice",
                        HandlingFilter.TWICE);
    }
}
