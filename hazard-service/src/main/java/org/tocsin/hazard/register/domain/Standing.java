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
 * @param deadline the last day that counts now, Asia/Shanghai
 * @param since when the hazard last changed
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) Grade grade,
        @Enumerated(EnumType.STRING) HazardStatus status,
        @Nullable LocalDate deadline,
        int failedReviews,
        @Nullable UUID mergedInto,
        @Column(name = "updated_at") Instant since) {

    static Standing reported(Grade grade, Instant at) {
        return new Standing(grade, HazardStatus.REPORTED, null, 0, null, at);
    }

    Standing verified(Grade judged, Instant at) {
        return new Standing(judged, HazardStatus.VERIFIED, deadline, failedReviews, mergedInto, at);
    }

    Standing merged(UUID into, Instant at) {
        return new Standing(grade, HazardStatus.MERGED, deadline, failedReviews, into, at);
    }

    Standing ordered(LocalDate lastDay, Instant at) {
        return new Standing(grade, HazardStatus.RECTIFYING, lastDay, failedReviews, mergedInto, at);
    }

    Standing failed(LocalDate newLastDay, Instant at) {
        return new Standing(
                grade, HazardStatus.RECTIFYING, newLastDay, failedReviews + 1, mergedInto, at);
    }

    Standing moved(HazardStatus target, Instant at) {
        return new Standing(grade, target, deadline, failedReviews, mergedInto, at);
    }

    /** Overdue is derived, never a state: the last day has passed and nothing was handed in. */
    public boolean isOverdue(LocalDate today) {
        return status == HazardStatus.RECTIFYING && deadline != null && today.isAfter(deadline);
    }
}
