package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How a hazard stands at the moment.
 *
 * @param statusSince when it came into its status
 * @param deadline the last day of the rectification that counts now, Asia/Shanghai
 * @param reviewDueOn the last day of the review that was asked for, Asia/Shanghai
 * @param activeListings how many listed supervisions (挂牌督办) are under way
 * @param since when the hazard last changed
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) Grade grade,
        @Enumerated(EnumType.STRING) HazardStatus status,
        Instant statusSince,
        @Nullable LocalDate deadline,
        @Nullable LocalDate reviewDueOn,
        int failedReviews,
        int activeListings,
        @Nullable UUID mergedInto,
        @Column(name = "updated_at") Instant since) {

    static Standing reported(Grade grade, Instant at) {
        return new Standing(grade, HazardStatus.REPORTED, at, null, null, 0, 0, null, at);
    }

    Standing moved(HazardStatus target, Instant at) {
        return new Standing(
                grade,
                target,
                at,
                deadline,
                reviewDueOn,
                failedReviews,
                activeListings,
                mergedInto,
                at);
    }

    /** Nothing but its time of change. */
    Standing at(Instant moment) {
        return due(deadline, reviewDueOn, moment);
    }

    Standing graded(Grade judged, Instant at) {
        return new Standing(
                judged,
                status,
                statusSince,
                deadline,
                reviewDueOn,
                failedReviews,
                activeListings,
                mergedInto,
                at);
    }

    Standing due(@Nullable LocalDate lastDay, @Nullable LocalDate reviewLastDay, Instant at) {
        return new Standing(
                grade,
                status,
                statusSince,
                lastDay,
                reviewLastDay,
                failedReviews,
                activeListings,
                mergedInto,
                at);
    }

    Standing counted(int failures, int listings, Instant at) {
        return new Standing(
                grade,
                status,
                statusSince,
                deadline,
                reviewDueOn,
                failures,
                listings,
                mergedInto,
                at);
    }

    Standing merged(UUID into, Instant at) {
        return new Standing(
                grade,
                HazardStatus.MERGED,
                at,
                deadline,
                reviewDueOn,
                failedReviews,
                activeListings,
                into,
                at);
    }

    /** Overdue is derived, never a state: the last day has passed and nothing was handed in. */
    public boolean isOverdue(LocalDate today) {
        return status == HazardStatus.RECTIFYING && deadline != null && today.isAfter(deadline);
    }

    /** The review that was asked for has not been held in time: a delay of the officers. */
    public boolean isReviewOverdue(LocalDate today) {
        return status == HazardStatus.REVIEW_REQUESTED
                && reviewDueOn != null
                && today.isAfter(reviewDueOn);
    }
}
