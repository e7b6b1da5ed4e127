package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;

/**
 * Time of a technical appraisal, which does not count towards the limit of the investigation:
 * Decree 493 Art. 27.
 *
 * @param from the first instant that does not count
 * @param to the first instant that counts again; {@code null} while the appraisal goes on
 */
public record Suspension(Instant from, @Nullable Instant to) {

    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A suspension cannot end before it begins");
        }
    }
}
