package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What was seen, kept character by character as it was filed.
 *
 * @param part where in the unit (部位)
 * @param item what was checked (检查项)
 */
@Embeddable
public record Observation(
        @Nullable String part, @Nullable String item, String description, Instant foundAt) {

    /** Whether the report itself says that the hazard is gone; a hint, no state. */
    public boolean saysRectified() {
        return Remark.saysRectified(description);
    }
}
