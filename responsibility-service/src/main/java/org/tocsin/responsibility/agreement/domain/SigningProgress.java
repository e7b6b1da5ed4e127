package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.util.Map;
import java.util.UUID;

/**
 * How far the signing of a group of issued agreements is.
 *
 * @param superiorUnitId the unit that issued them; {@code null} for a group of several
 * @param overdue without both signatures after the last day for them
 */
public record SigningProgress(
        @Nullable UUID superiorUnitId,
        @Nullable String superiorName,
        Map<AgreementStatus, Long> counts,
        long overdue) {

    public long count(AgreementStatus... statuses) {
        long sum = 0;
        for (AgreementStatus status : statuses) {
            sum += counts.getOrDefault(status, 0L);
        }
        return sum;
    }

    public long issued() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
